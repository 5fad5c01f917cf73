package dev.etagged.content;

import java.io.OutputStream;
import java.util.Objects;

/** Counts what is written to it, and keeps none of it. */
public final class MeasuringOutputStream extends OutputStream {

  private long length;

  /** Nothing was written yet. */
  public MeasuringOutputStream() {}

  /** How many octets were written. */
  public long length() {
    return length;
  }

  @Override
  public void write(int octet) {
    length++;
  }

  @Override
  public void write(byte[] octets, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, octets.length);
    length += count;
  }
}
