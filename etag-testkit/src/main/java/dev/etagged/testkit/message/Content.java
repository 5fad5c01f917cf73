package dev.etagged.testkit.message;

import dev.etagged.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** The content of a message, as far as it is known. A content coding is already taken off. */
public final class Content {

  private static final Content UNKNOWN = new Content(Optional.empty(), OptionalLong.empty());

  private final Optional<byte[]> octets;
  private final Optional<String> digest;
  private final OptionalLong transferred;

  private Content(Optional<byte[]> octets, OptionalLong transferred) {
    this.octets = octets;
    this.digest = octets.map(ContentDigest::of);
    this.transferred = transferred;
  }

  /** A recording without the content, or content that was too long to be read. */
  public static Content unknown() {
    return UNKNOWN;
  }

  /** Content that is not known, of which so many octets were transferred. */
  public static Content unknown(OptionalLong transferred) {
    return new Content(Optional.empty(), transferred);
  }

  /** Content that was transferred as it is. */
  public static Content of(byte[] octets) {
    return new Content(Optional.of(octets.clone()), OptionalLong.of(octets.length));
  }

  /**
   * Content that was transferred in another form.
   *
   * @param octets the content without its coding
   * @param transferred the octets of what was transferred, if they are known
   */
  public static Content of(byte[] octets, OptionalLong transferred) {
    return new Content(Optional.of(octets.clone()), transferred);
  }

  /** Whether the octets are known. */
  public boolean isKnown() {
    return octets.isPresent();
  }

  /** Octets that were transferred, if that is known. */
  public OptionalLong transferred() {
    return transferred;
  }

  /** Length of the content, if it is known. */
  public OptionalLong length() {
    return octets.isPresent() ? OptionalLong.of(octets.get().length) : OptionalLong.empty();
  }

  /** The digest of the octets, if they are known. */
  public Optional<String> digest() {
    return digest;
  }

  /** The octets; none if they are not known. */
  public byte[] octets() {
    return octets.map(byte[]::clone).orElse(new byte[0]);
  }

  /** Whether both are known, and are the same octet by octet. */
  public boolean sameAs(Content other) {
    return digest.isPresent() && digest.equals(other.digest);
  }

  /** Whether both are known, and differ. */
  public boolean differsFrom(Content other) {
    return digest.isPresent() && other.digest.isPresent() && !digest.equals(other.digest);
  }

  /** Whether this is what the other has at these positions. */
  public boolean isPartOf(Content whole, int first, int last) {
    if (octets.isEmpty() || whole.octets.isEmpty() || last >= whole.octets.get().length) {
      return false;
    }
    return Arrays.equals(octets.get(), Arrays.copyOfRange(whole.octets.get(), first, last + 1));
  }

  /** Whether this looks like a list of JSON: a collection. */
  public boolean isJsonArray() {
    byte[] start = Arrays.copyOf(octets(), Math.min(16, octets().length));
    return new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("[");
  }
}
