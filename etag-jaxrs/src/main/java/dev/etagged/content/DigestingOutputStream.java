package dev.etagged.content;

import dev.etagged.digest.ContentDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Digests what is written to another stream, up to a limit. It holds the last octet back, so that
 * nobody has the whole content before the digest is known.
 */
public final class DigestingOutputStream extends OutputStream {

  private static final int NOTHING = Integer.MIN_VALUE;

  private final OutputStream target;
  private final long limit;
  private final boolean endless;
  private final ContentDigest digest = new ContentDigest();
  private long length;
  private int held = NOTHING;

  private DigestingOutputStream(OutputStream target, long limit, boolean endless) {
    this.target = target;
    this.limit = limit;
    this.endless = endless;
  }

  /** Passes everything on, also what is beyond the limit. */
  public static DigestingOutputStream before(OutputStream target, long limit) {
    return new DigestingOutputStream(target, limit, true);
  }

  /** Keeps nothing, and fails what is written beyond the limit. */
  public static DigestingOutputStream aside(long limit) {
    return new DigestingOutputStream(OutputStream.nullOutputStream(), limit, false);
  }

  /** Whether more was written than the limit allows. */
  public boolean isBeyondLimit() {
    return length > limit;
  }

  /** Ends the content; empty if there was too much of it. */
  public Optional<String> digest() {
    return isBeyondLimit() ? Optional.empty() : Optional.of(digest.end());
  }

  boolean isCoded() {
    return CodedStream.isCoded(target);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    length += count;
    if (!isBeyondLimit()) {
      digest.add(octets, offset, count);
    } else if (!endless) {
      throw new IOException("more than " + limit + " octets, of which nothing is sent");
    }
    if (count > 0) {
      finish();
      held = octets[offset + count - 1];
    }
    if (count > 1) {
      target.write(octets, offset, count - 1);
    }
  }

  /** Writes the octet that is held back, if there is one. */
  public void finish() throws IOException {
    if (held != NOTHING) {
      target.write(held);
      held = NOTHING;
    }
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }
}
