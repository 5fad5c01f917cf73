package dev.etagged.jaxrs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whole of a content, and sends what is asked of it. That is decided at the first octet,
 * when all the fields of the response are known.
 */
final class RangeOutputStream extends OutputStream {

  private final RangedResponse response;
  private final OptionalLong known;
  private final OutputStream out;
  private final Instant now;
  private @Nullable OutputStream target;

  /**
   * Wraps a stream.
   *
   * @param known the length of the content, if no {@code Content-Length} tells it
   */
  RangeOutputStream(RangedResponse response, OptionalLong known, OutputStream out, Instant now) {
    this.response = response;
    this.known = known;
    this.out = out;
    this.now = now;
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
  void finish() throws IOException {
    if (target() != out) {
      target().close();
    }
  }

  private OutputStream target() {
    OutputStream present = target;
    if (present == null) {
      present =
          excerpt().<OutputStream>map(found -> new ExcerptOutputStream(found, out)).orElse(out);
      target = present;
    }
    return present;
  }

  private Optional<Excerpt> excerpt() {
    OptionalLong declared = response.declaredLength();
    OptionalLong length = declared.isPresent() ? declared : known;
    return response.isDivisible() && length.isPresent()
        ? response.select(length.getAsLong(), now)
        : Optional.empty();
  }
}
