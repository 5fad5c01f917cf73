package dev.etagged.jpa.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A digest over labelled inputs in order. Each label and each value is preceded by its length in
 * four octets, so that no two lists of inputs give the same octets.
 */
public final class LabelledDigest {

  private static final int CHECK_OCTETS = 8;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final MessageDigest digest;

  private LabelledDigest(MessageDigest digest) {
    this.digest = digest;
  }

  public static LabelledDigest sha256() {
    return new LabelledDigest(algorithm("SHA-256"));
  }

  public static LabelledDigest sha512() {
    return new LabelledDigest(algorithm("SHA-512"));
  }

  public LabelledDigest put(List<CheckInput> inputs) {
    inputs.forEach(this::put);
    return this;
  }

  public LabelledDigest put(CheckInput input) {
    put(input.label());
    put(input.value());
    return this;
  }

  public byte[] octets() {
    return digest.digest();
  }

  /** The first 64 bits, in base64url. */
  public String check() {
    return BASE64URL.encodeToString(Arrays.copyOf(octets(), CHECK_OCTETS));
  }

  private void put(String text) {
    byte[] octets = text.getBytes(UTF_8);
    for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (octets.length >>> shift));
    }
    digest.update(octets);
  }

  private static MessageDigest algorithm(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }
}
