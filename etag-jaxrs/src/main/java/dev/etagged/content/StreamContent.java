package dev.etagged.content;

import dev.etagged.RangedContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The content of a stream, whose parts can be had in ascending order only. */
final class StreamContent implements RangedContent {

  private static final int BUFFER = 8192;

  private final InputStream in;
  private final long length;
  private long position;

  StreamContent(InputStream in, long length) {
    this.in = in;
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void transferTo(OutputStream out, long first, long count) throws IOException {
    in.skipNBytes(first - position);
    position = first;
    byte[] buffer = new byte[BUFFER];
    long end = first + count;
    while (position < end) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, end - position));
      if (read < 0) {
        throw new EOFException(
            "the stream ended at " + position + " of the " + length + " octets in Content-Length");
      }
      out.write(buffer, 0, read);
      position += read;
    }
  }
}
