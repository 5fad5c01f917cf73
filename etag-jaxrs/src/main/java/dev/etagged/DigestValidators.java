package dev.etagged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.digest.ContentDigest;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Validators from a digest over inputs that the author chooses, for a {@link ValidatorSource}: all
 * that the representation is made of, or the part of it that matters.
 *
 * <pre>{@code
 * public Validators validators(TargetResource target) {
 *   Price price = prices.current();
 *   return DigestValidators.of("currency", price.currency())
 *       .and("amount", price.amount().toPlainString())
 *       .weak();                                 // the page around it may differ
 * }
 * }</pre>
 *
 * <p>Each input has a label, and its length counts, so that no two lists of inputs run into one.
 * Immutable, and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class DigestValidators {

  private final String inputs;

  private DigestValidators(String inputs) {
    this.inputs = inputs;
  }

  /**
   * Begins with a text.
   *
   * @param label what it is
   * @param value the text; the same on all nodes, so no time, locale or identity of an object
   * @return the inputs so far
   */
  public static DigestValidators of(String label, String value) {
    return new DigestValidators("").and(label, value);
  }

  /**
   * Begins with octets.
   *
   * @param label what they are
   * @param value the octets
   * @return the inputs so far
   */
  public static DigestValidators of(String label, byte[] value) {
    return new DigestValidators("").and(label, value);
  }

  /**
   * Begins with the content of a file, which is read; {@link dev.etagged.digest.FileDigests}
   * remembers it between requests.
   *
   * @param label what it is
   * @param file the file
   * @return the inputs so far
   * @throws IOException if it cannot be read
   */
  public static DigestValidators of(String label, Path file) throws IOException {
    return new DigestValidators("").and(label, file);
  }

  /**
   * Adds a text.
   *
   * @param label what it is
   * @param value the text
   * @return the inputs so far
   */
  public DigestValidators and(String label, String value) {
    return and(label, value.getBytes(UTF_8));
  }

  /**
   * Adds a number.
   *
   * @param label what it is
   * @param value the number
   * @return the inputs so far
   */
  public DigestValidators and(String label, long value) {
    return and(label, Long.toString(value));
  }

  /**
   * Adds octets.
   *
   * @param label what they are
   * @param value the octets
   * @return the inputs so far
   */
  public DigestValidators and(String label, byte[] value) {
    return with(label, ContentDigest.of(value));
  }

  /**
   * Adds the content of a file, which is read.
   *
   * @param label what it is
   * @param file the file
   * @return the inputs so far
   * @throws IOException if it cannot be read
   */
  public DigestValidators and(String label, Path file) throws IOException {
    return with(label, ContentDigest.of(file));
  }

  /**
   * Makes a strong tag: the inputs determine every octet of the representation.
   *
   * @return validators with a tag of 22 characters
   */
  public Validators strong() {
    return Validators.of(ETag.strong(digest()));
  }

  /**
   * Makes a weak tag: representations with the same inputs may differ in insignificant details.
   *
   * @return validators with a tag of 22 characters
   */
  public Validators weak() {
    return Validators.of(ETag.weak(digest()));
  }

  private String digest() {
    return ContentDigest.of(inputs.getBytes(UTF_8));
  }

  /** A digest has a length of its own. */
  private DigestValidators with(String label, String digest) {
    return new DigestValidators(inputs + label.length() + ':' + label + digest);
  }
}
