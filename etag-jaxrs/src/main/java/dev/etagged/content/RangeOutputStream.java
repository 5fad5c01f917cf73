package dev.etagged.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whole of a content, and sends what is asked of it. That is decided at the first octet,
 * when all the fields of the response are known.
 */
public final class RangeOutputStream extends OutputStream {

  private final Supplier<Optional<Excerpt>> decision;
  private final OutputStream out;
  private @Nullable OutputStream target;

  /**
   * Wraps a stream.
   *
   * @param decision asked once, at the first octet: what to send; empty for the whole
   */
  public RangeOutputStream(Supplier<Optional<Excerpt>> decision, OutputStream out) {
    this.decision = decision;
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
    if (target() != out) {
      target().close();
    }
  }

  private OutputStream target() {
    OutputStream present = target;
    if (present == null) {
      present =
          decision
              .get()
              .<OutputStream>map(found -> new ExcerptOutputStream(found, out))
              .orElse(out);
      target = present;
    }
    return present;
  }
}
