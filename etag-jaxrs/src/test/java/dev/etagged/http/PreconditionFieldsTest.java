package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request's field lines become preconditions. */
final class PreconditionFieldsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant MODIFIED = Instant.parse("2024-02-29T12:00:00Z");
  private static final String DATE = "Thu, 29 Feb 2024 12:00:00 GMT";

  @Test
  void everyFieldIsReadByItsName() {
    Map<String, List<String>> fields =
        Map.of(
            "If-Match", List.of("\"a\"", "\"b\""),
            "If-Unmodified-Since", List.of(DATE),
            "If-None-Match", List.of("*"),
            "If-Modified-Since", List.of("Thu, 29 Feb 2024 12:00:01 GMT"));

    assertThat(Preconditions.of(fields::get, NOW))
        .isEqualTo(
            new Preconditions(
                Optional.of(new TagCondition.Listed(List.of(ETag.strong("a"), ETag.strong("b")))),
                Optional.of(MODIFIED),
                Optional.of(TagCondition.Any.INSTANCE),
                Optional.of(MODIFIED.plusSeconds(1))));
  }

  @Test
  void noOtherFieldIsAskedFor() {
    List<String> names = new ArrayList<>();
    Preconditions.of(
        name -> {
          names.add(name);
          return null;
        },
        NOW);

    assertThat(names)
        .containsExactlyInAnyOrder(
            "If-Match", "If-Unmodified-Since", "If-None-Match", "If-Modified-Since");
  }

  @Test
  void fieldsNotSentAreNone() {
    assertThat(Preconditions.of(name -> null, NOW).isEmpty()).isTrue();
    assertThat(Preconditions.of(name -> List.of(), NOW).isEmpty()).isTrue();
  }

  @Test
  void emptyTagFieldIsSent() {
    Preconditions preconditions = Preconditions.of(Map.of("If-Match", List.of(""))::get, NOW);

    assertThat(preconditions.isEmpty()).isFalse();
    assertThat(preconditions.ifMatch()).contains(new TagCondition.Listed(List.of()));
  }

  @Test
  void malformedTagFieldsNameThemselves() {
    Map<String, List<String>> fields =
        Map.of("If-Match", List.of("a"), "If-None-Match", List.of("w/\"a\""));
    Preconditions preconditions = Preconditions.of(fields::get, NOW);

    assertThat(preconditions.ifMatch())
        .contains(new TagCondition.Malformed("If-Match: expected '\"' at index 0 in a"));
    assertThat(preconditions.ifNoneMatch())
        .contains(new TagCondition.Malformed("If-None-Match: expected '\"' at index 0 in w/\"a\""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"If-Modified-Since", "If-Unmodified-Since"})
  void invalidAndRepeatedDatesAreIgnored(String field) {
    assertThat(Preconditions.of(Map.of(field, List.of("yesterday"))::get, NOW).isEmpty()).isTrue();
    assertThat(Preconditions.of(Map.of(field, List.of(DATE, DATE))::get, NOW).isEmpty()).isTrue();
    assertThat(Preconditions.of(Map.of(field, List.of(DATE))::get, NOW).isEmpty()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"If-Modified-Since", "If-Unmodified-Since"})
  void presentDecidesYearsOfTwoDigits(String field) {
    Map<String, List<String>> fields = Map.of(field, List.of("Friday, 01-Jan-70 00:00:00 GMT"));
    Preconditions then = Preconditions.of(fields::get, Instant.parse("2019-12-31T00:00:00Z"));
    Preconditions now = Preconditions.of(fields::get, NOW);

    assertThat(then.ifModifiedSince().or(then::ifUnmodifiedSince)).contains(Instant.EPOCH);
    assertThat(now.ifModifiedSince().or(now::ifUnmodifiedSince))
        .contains(Instant.parse("2070-01-01T00:00:00Z"));
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without a null checker get
  void partsAreRequired() {
    Optional<TagCondition> noTags = Optional.empty();
    Optional<Instant> noDate = Optional.empty();

    assertThatNullPointerException()
        .isThrownBy(() -> new Preconditions(null, noDate, noTags, noDate))
        .withMessage("ifMatch");
    assertThatNullPointerException()
        .isThrownBy(() -> new Preconditions(noTags, null, noTags, noDate))
        .withMessage("ifUnmodifiedSince");
    assertThatNullPointerException()
        .isThrownBy(() -> new Preconditions(noTags, noDate, null, noDate))
        .withMessage("ifNoneMatch");
    assertThatNullPointerException()
        .isThrownBy(() -> new Preconditions(noTags, noDate, noTags, null))
        .withMessage("ifModifiedSince");
    assertThatNullPointerException()
        .isThrownBy(() -> new Outcome(null, Optional.empty()))
        .withMessage("verdict");
    assertThatNullPointerException()
        .isThrownBy(() -> new Outcome(Verdict.PROCEED, null))
        .withMessage("decidedBy");
  }
}
