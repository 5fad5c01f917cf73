package dev.etagged.http;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An entity tag: an opaque-tag and its strength (RFC 9110 section 8.8.3).
 *
 * <p>The grammar is {@code [ "W/" ] DQUOTE *etagc DQUOTE} with {@code etagc = %x21 / %x23-7E /
 * obs-text}: no space, no quote, no control character; commas and backslashes have no special
 * meaning, and the opaque-tag may be empty. An octet of obs-text is the character U+0080 to U+00FF
 * of the same value.
 *
 * <p>{@link #equals} is the identity of the value. Whether two tags <em>match</em> depends on who
 * asks, and has two methods of its own (section 8.8.3.2):
 *
 * <pre>{@code
 * ETag.weak("1").stronglyMatches(ETag.weak("1"))    // false: a weak tag never does
 * ETag.weak("1").weaklyMatches(ETag.strong("1"))    // true: the opaque-tags are the same
 * }</pre>
 *
 * @param opaqueTag the characters between the quotes, without them
 * @param strength weak if the field value begins with {@code W/}
 * @since 0.1.0
 */
public record ETag(String opaqueTag, Strength strength) {

  /**
   * Checks the opaque-tag.
   *
   * @param opaqueTag the characters between the quotes, without them
   * @param strength weak if the field value begins with {@code W/}
   * @throws IllegalArgumentException if a character is not an etagc; the message names it and its
   *     index
   */
  public ETag {
    requireNonNull(opaqueTag, "opaqueTag");
    requireNonNull(strength, "strength");
    for (int i = 0; i < opaqueTag.length(); i++) {
      if (!isEtagc(opaqueTag.charAt(i))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "opaque-tag: expected an etagc (%%x21, %%x23-7E or obs-text) but found U+%04X at index %d in %s",
                (int) opaqueTag.charAt(i),
                i,
                opaqueTag));
      }
    }
  }

  /**
   * A strong entity tag.
   *
   * @param opaqueTag the characters between the quotes, without them
   * @return the tag
   * @throws IllegalArgumentException if a character is not an etagc
   */
  public static ETag strong(String opaqueTag) {
    return new ETag(opaqueTag, Strength.STRONG);
  }

  /**
   * A weak entity tag.
   *
   * @param opaqueTag the characters between the quotes, without them
   * @return the tag
   * @throws IllegalArgumentException if a character is not an etagc
   */
  public static ETag weak(String opaqueTag) {
    return new ETag(opaqueTag, Strength.WEAK);
  }

  /**
   * Reads the value of an {@code ETag} field.
   *
   * @param fieldValue one entity tag, with white space around it or without
   * @return the tag
   * @throws IllegalArgumentException if the value is anything but one entity tag; the message names
   *     what was expected, the index and the value
   */
  public static ETag parse(String fieldValue) {
    TagScanner scanner = new TagScanner("ETag", fieldValue);
    scanner.skipWhitespace();
    ETag tag = scanner.entityTag();
    scanner.skipWhitespace();
    scanner.requireEnd();
    return tag;
  }

  /**
   * Strong comparison: both tags are strong and their opaque-tags are the same, character by
   * character (RFC 9110 section 8.8.3.2). {@code If-Match} and {@code If-Range} demand it.
   *
   * @param other the tag to compare with
   * @return whether they match strongly
   */
  public boolean stronglyMatches(ETag other) {
    return !isWeak() && !other.isWeak() && weaklyMatches(other);
  }

  /**
   * Weak comparison: the opaque-tags are the same, character by character, whatever the strengths
   * (RFC 9110 section 8.8.3.2). {@code If-None-Match} demands it.
   *
   * @param other the tag to compare with
   * @return whether they match weakly
   */
  public boolean weaklyMatches(ETag other) {
    return opaqueTag.equals(other.opaqueTag);
  }

  /**
   * Whether this tag is marked as weak.
   *
   * @return true for a tag whose field value begins with {@code W/}
   */
  public boolean isWeak() {
    return strength == Strength.WEAK;
  }

  /** The field value: {@code "abc"} or {@code W/"abc"}. */
  @Override
  public String toString() {
    return (isWeak() ? "W/\"" : "\"") + opaqueTag + '"';
  }

  static boolean isEtagc(char c) {
    return c == 0x21 || (c >= 0x23 && c <= 0x7E) || (c >= 0x80 && c <= 0xFF);
  }
}
