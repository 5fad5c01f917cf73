package dev.etagged.content;

import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/** A stream that codes what is written to it, whatever the fields of the response say so far. */
public final class CodedStream {

  private CodedStream() {}

  /**
   * CXF puts {@code Content-Encoding} on a response when 1 KB is written. Before that, only the
   * name shows it.
   */
  public static boolean isCoded(OutputStream out) {
    return (out instanceof DigestingOutputStream digesting && digesting.isCoded())
        || out instanceof DeflaterOutputStream
        || out.getClass().getName().toLowerCase(Locale.ROOT).contains("gzip");
  }
}
