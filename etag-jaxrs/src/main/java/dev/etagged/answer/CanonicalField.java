package dev.etagged.answer;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conditional field from which every runtime's {@code Request.evaluatePreconditions} draws the
 * same conclusion.
 *
 * <p>Runtimes differ in how they read lists, compare weak tags and order the fields. None errs on
 * these: {@code *}, a tag that is not the current one, and a date on the right side of the current
 * one. A method may ask with the tag, with the date or with both, so there is a field for each.
 */
public record CanonicalField(PreconditionField field, String value) {

  private static final CanonicalField ANY_TAG =
      new CanonicalField(PreconditionField.IF_NONE_MATCH, "*");
  private static final Instant FIRST_EXPRESSIBLE = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST_EXPRESSIBLE = Instant.parse("9999-12-31T23:59:59Z");

  /** The fields for an outcome; none if the request is to proceed. */
  public static List<CanonicalField> of(Outcome outcome, Validators validators) {
    Optional<ETag> tag = validators.entityTag();
    Optional<Instant> date = validators.lastModified().map(HttpDate::wholeSecond);
    boolean byTag = tag.isPresent() || date.isEmpty();
    return switch (outcome.verdict()) {
      case PROCEED, UNDECIDED -> List.of();
      case NOT_MODIFIED -> fields(byTag, ANY_TAG, date.map(CanonicalField::later));
      case PRECONDITION_FAILED ->
          fields(
              tag.isPresent() || date.filter(CanonicalField::hasEarlier).isEmpty(),
              otherThan(tag),
              date.map(CanonicalField::earlier));
    };
  }

  /** Where no earlier date can be written, a tag that no representation has makes up for it. */
  private static boolean hasEarlier(Instant date) {
    return date.isAfter(FIRST_EXPRESSIBLE);
  }

  private static List<CanonicalField> fields(
      boolean byTag, CanonicalField tagField, Optional<CanonicalField> dateField) {
    if (dateField.isEmpty()) {
      return byTag ? List.of(tagField) : List.of();
    }
    return byTag ? List.of(tagField, dateField.get()) : List.of(dateField.get());
  }

  private static CanonicalField otherThan(Optional<ETag> tag) {
    String other = tag.map(ETag::opaqueTag).orElse("") + "!";
    return new CanonicalField(PreconditionField.IF_MATCH, ETag.strong(other).toString());
  }

  private static CanonicalField later(Instant date) {
    Instant later = date.isBefore(LAST_EXPRESSIBLE) ? date.plusSeconds(1) : date;
    return new CanonicalField(PreconditionField.IF_MODIFIED_SINCE, HttpDate.format(later));
  }

  private static CanonicalField earlier(Instant date) {
    Instant earlier = hasEarlier(date) ? date.minusSeconds(1) : date;
    return new CanonicalField(PreconditionField.IF_UNMODIFIED_SINCE, HttpDate.format(earlier));
  }
}
