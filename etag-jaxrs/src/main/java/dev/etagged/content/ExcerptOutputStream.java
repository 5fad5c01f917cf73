package dev.etagged.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.content.Excerpt.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Lets an excerpt through of the content that is written to it. */
final class ExcerptOutputStream extends OutputStream {

  private final OutputStream out;
  private final String end;
  private final Iterator<Part> parts;
  private @Nullable Part part;
  private long position;

  ExcerptOutputStream(Excerpt excerpt, OutputStream out) {
    this.out = out;
    this.end = excerpt.end();
    this.parts = excerpt.ascending().parts().iterator();
    nextPart();
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    int index = offset;
    int beyond = offset + length;
    for (Part current = part; current != null && index < beyond; current = part) {
      long skipped = Math.min(beyond - index, Math.max(0, current.range().first() - position));
      index += (int) skipped;
      position += skipped;
      if (index < beyond) {
        index += copy(current, octets, index, beyond - index);
      }
    }
  }

  private int copy(Part current, byte[] octets, int offset, int available) throws IOException {
    if (position == current.range().first()) {
      out.write(current.head().getBytes(UTF_8));
    }
    int count = (int) Math.min(available, current.range().last() - position + 1);
    out.write(octets, offset, count);
    position += count;
    if (position > current.range().last()) {
      nextPart();
    }
    return count;
  }

  private void nextPart() {
    part = parts.hasNext() ? parts.next() : null;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** The content was written to its end. */
  @Override
  public void close() throws IOException {
    if (part != null) {
      throw new EOFException(
          "the content ended at " + position + ", before the end of " + part.range());
    }
    out.write(end.getBytes(UTF_8));
  }
}
