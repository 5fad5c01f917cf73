package dev.etagged.example;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Codes what is written to it, and begins with the first octet: until then the status of the
 * response can still become 304.
 */
final class GzipStream extends OutputStream {
  private final OutputStream target;
  private @Nullable GZIPOutputStream begun;

  GzipStream(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int octet) throws IOException {
    gzip().write(octet);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    if (length > 0) {
      gzip().write(octets, offset, length);
    }
  }

  /** Ends the coded content, and leaves the target open. */
  void finish() throws IOException {
    if (begun != null) {
      begun.finish();
    }
  }

  private GZIPOutputStream gzip() throws IOException {
    if (begun == null) {
      begun = new GZIPOutputStream(target);
    }
    return begun;
  }
}
