package dev.etagged.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.http.ETag;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Derives the tag of one row's state, {@code <version>-<check>}: the version in decimal, then the
 * first 64 bits, in base64url, of a SHA-256 over labelled fields. Each label and each value is
 * preceded by its length in four octets, so that no two rows give the same octets.
 *
 * <p>The identifier is in it because a URI can come to name another row.
 */
final class StateTag {

  private static final int CHECK_OCTETS = 8;
  private static final int CHECK_LENGTH = 11;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private StateTag() {}

  static ETag of(String epoch, String entityName, List<String> identifier, Version version) {
    MessageDigest digest = sha256();
    putField(digest, "epoch", epoch);
    putField(digest, "entity", entityName);
    identifier.forEach(value -> putField(digest, "identifier", value));
    byte[] check = Arrays.copyOf(digest.digest(), CHECK_OCTETS);
    return new ETag(version.number() + "-" + BASE64URL.encodeToString(check), version.strength());
  }

  /** Whether two tags are of the same row, in whatever version. */
  static boolean sameRow(ETag one, ETag other) {
    return check(one).equals(check(other));
  }

  private static String check(ETag tag) {
    return tag.opaqueTag().substring(tag.opaqueTag().length() - CHECK_LENGTH);
  }

  private static void putField(MessageDigest digest, String label, String value) {
    put(digest, label);
    put(digest, value);
  }

  private static void put(MessageDigest digest, String text) {
    byte[] octets = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).flip());
    digest.update(octets);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
