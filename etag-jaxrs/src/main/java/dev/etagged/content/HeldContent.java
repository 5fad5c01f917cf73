package dev.etagged.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds written octets back up to a limit; beyond the limit it passes everything on. */
public final class HeldContent extends OutputStream {

  /** Where content goes. */
  @FunctionalInterface
  public interface Target {

    OutputStream open() throws IOException;
  }

  private final BoundedContent content;
  private final Target beyondLimit;
  private @Nullable OutputStream target;

  /**
   * Nothing yet.
   *
   * @param limit how many octets are held
   * @param beyondLimit decides where all of it goes once there is more
   */
  public HeldContent(int limit, Target beyondLimit) {
    this.content = new BoundedContent(limit);
    this.beyondLimit = beyondLimit;
  }

  /** The content, if it is all there. */
  public Optional<BoundedContent> whole() {
    return target == null ? Optional.of(content) : Optional.empty();
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    if (target == null && !content.takes(octets, offset, length)) {
      target = beyondLimit.open();
      content.writeTo(target);
    }
    if (target != null) {
      target.write(octets, offset, length);
    }
  }

  /** Held octets stay held: the first octet that is sent also sends the fields. */
  @Override
  public void flush() throws IOException {
    if (target != null) {
      target.flush();
    }
  }
}
