package dev.etagged.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The digest of a representation's content: the first 128 bits of its SHA-256 (FIPS 180-4), written
 * in base64url without padding (RFC 4648 section 5), which is 22 characters that may stand in an
 * entity tag.
 *
 * <p>How the content was cut into pieces does not matter. For use by one thread.
 *
 * <pre>{@code
 * ContentDigest digest = new ContentDigest();
 * digest.add(octets, 0, octets.length);
 * ETag.strong(digest.end());    // of "abc": "ungWv48Bz-pBQUDeXa4iIw"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ContentDigest {

  private static final int LENGTH = 16;
  private static final int PIECE = 64 * 1024;

  private final MessageDigest sha256 = sha256();

  /** The digest of nothing yet. */
  public ContentDigest() {}

  /**
   * The digest of a whole content.
   *
   * @param content the octets
   * @return 22 characters
   */
  public static String of(byte[] content) {
    ContentDigest digest = new ContentDigest();
    digest.add(content, 0, content.length);
    return digest.end();
  }

  /**
   * The digest of a file's content, read piece by piece.
   *
   * @param file a file of any size
   * @return 22 characters
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    ContentDigest digest = new ContentDigest();
    byte[] piece = new byte[PIECE];
    try (InputStream content = Files.newInputStream(file)) {
      for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
        digest.add(piece, 0, count);
      }
    }
    return digest.end();
  }

  /**
   * Adds the next piece of the content.
   *
   * @param octets holds the piece
   * @param offset where it begins
   * @param length how many octets it has
   */
  public void add(byte[] octets, int offset, int length) {
    sha256.update(octets, offset, length);
  }

  /**
   * Ends the content; what is added afterwards begins another one.
   *
   * @return 22 characters
   */
  public String end() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(sha256.digest(), LENGTH));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
