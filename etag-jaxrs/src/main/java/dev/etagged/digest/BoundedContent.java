package dev.etagged.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Content that is held in memory up to a limit, and digested as it comes. For use by one thread.
 *
 * <pre>{@code
 * BoundedContent content = new BoundedContent(1 << 20);
 * if (!content.takes(octets, 0, octets.length)) {
 *   content.writeTo(response);                      // more than the limit: no digest is to be had
 *   response.write(octets, 0, octets.length);
 * }
 * }</pre>
 */
public final class BoundedContent {

  private final int limit;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final ContentDigest digest = new ContentDigest();

  /**
   * No content yet.
   *
   * @param limit how many octets are held at most
   * @throws IllegalArgumentException if the limit is negative
   */
  public BoundedContent(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit (" + limit + ") must not be negative");
    }
    this.limit = limit;
  }

  /**
   * Takes the next piece, if the limit allows for all of it.
   *
   * @param octets holds the piece
   * @param offset where it begins
   * @param length how many octets it has
   * @return false if the limit would be passed: then nothing of the piece is held
   */
  public boolean takes(byte[] octets, int offset, int length) {
    if (length > limit - held.size()) {
      return false;
    }
    held.write(octets, offset, length);
    digest.add(octets, offset, length);
    return true;
  }

  /**
   * Whether nothing is held.
   *
   * @return true before the first octet
   */
  public boolean isEmpty() {
    return held.size() == 0;
  }

  /**
   * Ends the content.
   *
   * @return the digest of all that was taken, by {@link ContentDigest#end}
   */
  public String digest() {
    return digest.end();
  }

  /**
   * Writes all that is held.
   *
   * @param target where to
   * @throws IOException if it cannot be written
   */
  public void writeTo(OutputStream target) throws IOException {
    held.writeTo(target);
  }
}
