package dev.etagged.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/** Lets as many octets through as were announced, and no other number. */
final class ExactOutputStream extends OutputStream {

  private final OutputStream out;
  private final long announced;
  private long written;

  ExactOutputStream(OutputStream out, long announced) {
    this.out = out;
    this.announced = announced;
  }

  @Override
  public void write(int octet) throws IOException {
    take(1);
    out.write(octet);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    take(length);
    out.write(octets, offset, length);
  }

  private void take(int length) throws IOException {
    if (length > announced - written) {
      throw new IOException("the content has more octets than the " + announced + " announced");
    }
    written += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** The content is complete. */
  @Override
  public void close() throws IOException {
    if (written < announced) {
      throw new EOFException(
          "the content ended at " + written + " of the " + announced + " octets announced");
    }
  }
}
