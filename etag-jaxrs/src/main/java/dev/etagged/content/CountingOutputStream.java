package dev.etagged.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts what is written through it. */
public final class CountingOutputStream extends FilterOutputStream {

  private long count;
  private @Nullable LongConsumer atClose;

  /** Nothing was written yet. */
  public CountingOutputStream(OutputStream out) {
    super(out);
  }

  /** How many octets were written. */
  public long count() {
    return count;
  }

  /** Calls somebody with the count, once it is complete. */
  public void whenClosed(LongConsumer listener) {
    atClose = listener;
  }

  @Override
  public void write(int octet) throws IOException {
    out.write(octet);
    count++;
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    out.write(octets, offset, length);
    count += length;
  }

  /** It does not flush before: a runtime that has not sent the fields yet would do so then. */
  @Override
  public void close() throws IOException {
    out.close();
    LongConsumer listener = atClose;
    if (listener != null) {
      atClose = null;
      listener.accept(count);
    }
  }
}
