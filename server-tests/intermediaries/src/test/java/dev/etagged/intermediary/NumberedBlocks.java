package dev.etagged.intermediary;

import java.io.IOException;
import java.io.InputStream;

/**
 * Content of any length in which every 8 octets hold their number, so that each octet tells its
 * position and none has to be kept for a comparison.
 */
final class NumberedBlocks extends InputStream {
  private final long end;
  private long position;

  NumberedBlocks(long first, long count) {
    this.position = first;
    this.end = first + count;
  }

  @Override
  public int read() {
    return position < end ? octet(position++) & 0xFF : -1;
  }

  @Override
  public int read(byte[] octets, int offset, int length) {
    if (position == end) {
      return -1;
    }
    int count = (int) Math.min(length, end - position);
    for (int i = 0; i < count; i++) {
      octets[offset + i] = octet(position++);
    }
    return count;
  }

  private static byte octet(long position) {
    return (byte) ((position >>> 3) >>> (8 * (7 - (position & 7))));
  }

  /** How many octets of another stream are the same as these, up to the first that differs. */
  long matching(InputStream other) throws IOException {
    byte[] theirs = new byte[1 << 16];
    long start = position;
    for (int read = other.read(theirs); read >= 0; read = other.read(theirs)) {
      for (int i = 0; i < read; i++) {
        if (position == end || theirs[i] != octet(position)) {
          return position - start;
        }
        position++;
      }
    }
    return position - start;
  }
}
