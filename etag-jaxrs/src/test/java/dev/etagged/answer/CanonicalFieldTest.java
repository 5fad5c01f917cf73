package dev.etagged.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CanonicalFieldTest {

  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.7Z");

  private static List<String> canonical(Verdict verdict, Validators validators) {
    Outcome outcome = new Outcome(verdict, Optional.of(PreconditionField.IF_MATCH));
    return CanonicalField.of(outcome, validators).stream()
        .map(field -> field.field().fieldName() + ": " + field.value())
        .toList();
  }

  @Test
  void aRequestThatProceedsIsUnconditional() {
    assertThat(canonical(Verdict.PROCEED, Validators.of(ETag.strong("a")))).isEmpty();
    assertThat(canonical(Verdict.UNDECIDED, Validators.unknown())).isEmpty();
  }

  @Test
  void aTagAloneHasItsFieldAlone() {
    assertThat(canonical(Verdict.NOT_MODIFIED, Validators.of(ETag.weak("a"))))
        .containsExactly("If-None-Match: *");
    assertThat(canonical(Verdict.PRECONDITION_FAILED, Validators.of(ETag.weak("a"))))
        .containsExactly("If-Match: \"a!\"");
  }

  @Test
  void notModifiedHoldsForAnyTagAndForTheDate() {
    assertThat(canonical(Verdict.NOT_MODIFIED, Validators.of(ETag.weak("a"), NOON)))
        .containsExactly("If-None-Match: *", "If-Modified-Since: Thu, 29 Feb 2024 12:00:01 GMT");
  }

  @Test
  void notModifiedByDateIsOneSecondLater() {
    assertThat(canonical(Verdict.NOT_MODIFIED, Validators.of(NOON)))
        .containsExactly("If-Modified-Since: Thu, 29 Feb 2024 12:00:01 GMT");
  }

  @Test
  void nothingIsLaterThanTheLastDate() {
    Validators last = Validators.of(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(canonical(Verdict.NOT_MODIFIED, last))
        .containsExactly("If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT");
  }

  @Test
  void failedNamesAnotherTagAndAnEarlierDate() {
    assertThat(canonical(Verdict.PRECONDITION_FAILED, Validators.of(ETag.weak("a"), NOON)))
        .containsExactly("If-Match: \"a!\"", "If-Unmodified-Since: Thu, 29 Feb 2024 11:59:59 GMT");
  }

  @Test
  void failedByDateIsOneSecondEarlier() {
    assertThat(canonical(Verdict.PRECONDITION_FAILED, Validators.of(NOON)))
        .containsExactly("If-Unmodified-Since: Thu, 29 Feb 2024 11:59:59 GMT");
  }

  /** Where methods ask by tag, another tag fails; runtimes that reckon otherwise see the date. */
  @Test
  void failedOnTheFirstDateNamesAnotherTagInAnyCase() {
    for (String first : List.of("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.9Z")) {
      assertThat(canonical(Verdict.PRECONDITION_FAILED, Validators.of(Instant.parse(first))))
          .containsExactly("If-Match: \"!\"", "If-Unmodified-Since: Sat, 01 Jan 0000 00:00:00 GMT");
      assertThat(
              canonical(
                  Verdict.PRECONDITION_FAILED,
                  Validators.of(ETag.strong("a"), Instant.parse(first))))
          .containsExactly(
              "If-Match: \"a!\"", "If-Unmodified-Since: Sat, 01 Jan 0000 00:00:00 GMT");
    }
    assertThat(
            canonical(
                Verdict.PRECONDITION_FAILED, Validators.of(Instant.parse("0000-01-01T00:00:01Z"))))
        .containsExactly("If-Unmodified-Since: Sat, 01 Jan 0000 00:00:00 GMT");
  }

  @Test
  void notModifiedOnTheFirstDateIsOneSecondLater() {
    assertThat(
            canonical(Verdict.NOT_MODIFIED, Validators.of(Instant.parse("0000-01-01T00:00:00Z"))))
        .containsExactly("If-Modified-Since: Sat, 01 Jan 0000 00:00:01 GMT");
  }

  @Test
  void failedWithoutARepresentationNamesSomeTag() {
    assertThat(canonical(Verdict.PRECONDITION_FAILED, Validators.absent()))
        .containsExactly("If-Match: \"!\"");
  }
}
