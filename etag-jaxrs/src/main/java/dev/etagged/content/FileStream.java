package dev.etagged.content;

import java.io.IOException;
import java.io.InputStream;

/** The content of a file as a stream, whose last octet is read of an unchanged file alone. */
final class FileStream extends InputStream {

  private final FileContent content;
  private long position;

  FileStream(FileContent content) {
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    byte[] octet = new byte[1];
    return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long left = content.length() - position;
    if (left == 0 && length > 0) {
      return -1;
    }
    int count = (int) Math.min(length, left);
    Filling filling = new Filling(target, offset);
    content.read(position, count, filling::take);
    position += count;
    if (count == left) {
      content.requireUnchanged();
    }
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, content.length() - position);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static final class Filling {

    private final byte[] target;
    private int offset;

    Filling(byte[] target, int offset) {
      this.target = target;
      this.offset = offset;
    }

    void take(byte[] octets, int from, int length) {
      System.arraycopy(octets, from, target, offset, length);
      offset += length;
    }
  }
}
