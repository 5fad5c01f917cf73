package dev.etagged.range;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The value of an {@code If-Range} field: {@code entity-tag / HTTP-date} (RFC 9110 section 13.1.5).
 */
public sealed interface IfRange {

  /**
   * The representation with this entity tag, by strong comparison.
   *
   * @param entityTag the tag that was sent
   */
  record Tagged(ETag entityTag) implements IfRange {}

  /**
   * The representation that was last modified at this instant, exactly.
   *
   * @param lastModified the date that was sent
   */
  record Dated(Instant lastModified) implements IfRange {}

  /** A value that breaks the grammar, and so names no representation. */
  enum Malformed implements IfRange {
    /** The one value. */
    INSTANCE
  }

  /**
   * Reads the field's lines.
   *
   * @param fieldLines the values of the field's lines; one is allowed
   * @param now the present, for dates with years of two digits
   * @return the condition; never an exception
   */
  static IfRange parse(List<String> fieldLines, Instant now) {
    String value = String.join(", ", fieldLines);
    return value.indexOf('"') >= 0
        ? entityTag(value)
        : HttpDate.parse(value, now).<IfRange>map(Dated::new).orElse(Malformed.INSTANCE);
  }

  private static IfRange entityTag(String value) {
    try {
      return new Tagged(ETag.parse(value));
    } catch (IllegalArgumentException noEntityTag) {
      return Malformed.INSTANCE;
    }
  }

  /**
   * Whether the condition holds, so that the rest of the client's copy is still current.
   *
   * @param current the validators of the selected representation
   * @param now the present: two representations may get a modification date of the current second,
   *     so such a date is not a strong validator (section 8.8.2.2)
   * @return whether the ranges are to be served
   */
  default boolean holdsFor(Validators current, Instant now) {
    if (this instanceof Tagged tagged) {
      return current.entityTag().filter(tagged.entityTag()::stronglyMatches).isPresent();
    }
    return this instanceof Dated dated
        && current
            .lastModified()
            .map(HttpDate::wholeSecond)
            .equals(Optional.of(dated.lastModified()))
        && !dated.lastModified().plusSeconds(1).isAfter(now);
  }
}
