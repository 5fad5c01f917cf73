package dev.etagged.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whole of a content, and sends what is asked of it. That is decided at the first octet,
 * when all the fields of the response are known.
 */
public final class RangeOutputStream extends OutputStream {

  private final Supplier<Optional<Excerpt>> excerpt;
  private final Supplier<OptionalLong> announced;
  private final OutputStream out;
  private @Nullable OutputStream target;

  /**
   * Wraps a stream.
   *
   * @param excerpt asked once, at the first octet: what to send; empty for the whole
   * @param announced asked after it: how many octets of the whole were announced, if anything was
   */
  public RangeOutputStream(
      Supplier<Optional<Excerpt>> excerpt, Supplier<OptionalLong> announced, OutputStream out) {
    this.excerpt = excerpt;
    this.announced = announced;
    this.out = out;
  }

  @Override
  public void write(int octet) throws IOException {
    target().write(octet);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    target().write(octets, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (target != null) {
      target.flush();
    }
  }

  /** Leaves it open: the writer is not who knows that the response is complete. */
  @Override
  public void close() throws IOException {
    flush();
  }

  /** The content is complete. */
  public void finish() throws IOException {
    if (target() instanceof ExcerptOutputStream excerptOnly) {
      excerptOnly.close();
    }
  }

  private OutputStream target() {
    OutputStream present = target;
    if (present == null) {
      present =
          excerpt
              .get()
              .<OutputStream>map(found -> new ExcerptOutputStream(found, out))
              .orElseGet(this::whole);
      target = present;
    }
    return present;
  }

  /**
   * A server notices by itself what is missing, but may send what is too much. What is missing must
   * not fail here: RESTEasy would write its message where the content is due.
   */
  private OutputStream whole() {
    OptionalLong length = announced.get();
    return length.isPresent() ? new ExactOutputStream(out, length.getAsLong()) : out;
  }
}
