package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.Optional;

/**
 * The one conditional field from which every runtime's {@code Request.evaluatePreconditions} draws
 * the conclusion that was reached here.
 *
 * <p>Runtimes differ in how they read lists, compare weak tags and order the fields. None errs on
 * these: {@code *}, a tag that is not the current one, and a date on the right side of the current
 * one.
 */
record CanonicalField(PreconditionField field, String value) {

  /** The field that stands for an outcome; empty if the request is to proceed. */
  static Optional<CanonicalField> of(Outcome outcome, Validators validators) {
    Optional<ETag> tag =
        validators instanceof Validators.Known known ? known.entityTag() : Optional.empty();
    Optional<Instant> date =
        validators instanceof Validators.Known known
            ? known.lastModified().filter(ignored -> tag.isEmpty()).map(HttpDate::wholeSecond)
            : Optional.empty();
    return switch (outcome.verdict()) {
      case PROCEED, UNDECIDED -> Optional.empty();
      case NOT_MODIFIED -> Optional.of(date.map(CanonicalField::later).orElse(anyTag()));
      case PRECONDITION_FAILED ->
          Optional.of(date.map(CanonicalField::earlier).orElseGet(() -> otherThan(tag)));
    };
  }

  private static CanonicalField anyTag() {
    return new CanonicalField(PreconditionField.IF_NONE_MATCH, "*");
  }

  private static CanonicalField otherThan(Optional<ETag> tag) {
    String other = tag.map(ETag::opaqueTag).orElse("") + "!";
    return new CanonicalField(PreconditionField.IF_MATCH, ETag.strong(other).toString());
  }

  private static CanonicalField later(Instant date) {
    return new CanonicalField(
        PreconditionField.IF_MODIFIED_SINCE, HttpDate.format(date.plusSeconds(1)));
  }

  private static CanonicalField earlier(Instant date) {
    return new CanonicalField(
        PreconditionField.IF_UNMODIFIED_SINCE, HttpDate.format(date.minusSeconds(1)));
  }
}
