package dev.etagged.content;

import dev.etagged.digest.ContentDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

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

  private static final int FIRST_BLOCK = 8 * 1024;

  private final int limit;
  private final List<byte[]> fullBlocks = new ArrayList<>();
  private final ContentDigest digest = new ContentDigest();
  private byte[] block = new byte[0];
  private int inBlock;
  private int held;

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
    if (length > limit - held) {
      return false;
    }
    digest.add(octets, offset, length);
    int fitting = Math.min(length, block.length - inBlock);
    hold(octets, offset, fitting);
    if (fitting < length) {
      nextBlock(length - fitting);
      hold(octets, offset + fitting, length - fitting);
    }
    return true;
  }

  private void hold(byte[] octets, int offset, int length) {
    System.arraycopy(octets, offset, block, inBlock, length);
    inBlock += length;
    held += length;
  }

  /** As large as all before it together: few are needed, and no octet is copied twice. */
  private void nextBlock(int atLeast) {
    if (inBlock > 0) {
      fullBlocks.add(block);
    }
    int length = Math.min(Math.max(held, FIRST_BLOCK), limit - held);
    block = new byte[Math.max(length, atLeast)];
    inBlock = 0;
  }

  /**
   * Whether nothing is held.
   *
   * @return true before the first octet
   */
  public boolean isEmpty() {
    return held == 0;
  }

  /**
   * The length so far.
   *
   * @return how many octets are held
   */
  public long length() {
    return held;
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
    for (byte[] full : fullBlocks) {
      target.write(full);
    }
    target.write(block, 0, inBlock);
  }
}
