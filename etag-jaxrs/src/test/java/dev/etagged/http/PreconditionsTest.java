package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreconditionsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant MODIFIED = Instant.parse("2024-02-29T12:00:00Z");
  private static final Validators CURRENT = Validators.of(ETag.strong("a"), MODIFIED);

  private static Preconditions of(Map<String, List<String>> fields) {
    return Preconditions.of(name -> fields.getOrDefault(name, List.of()), NOW);
  }

  @Nested
  final class Table_13 {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.etagged.http.PreconditionTable#rows")
    void decides(PreconditionRow row) {
      Preconditions preconditions = Preconditions.of(row::fieldLines, NOW);

      assertThat(preconditions.evaluate(row.method(), row.validators()).verdict())
          .isEqualTo(row.outcome());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2040-12-31T23:59:59Z"})
    void holdsOnEveryDayItSays(Instant now) {
      assertThat(PreconditionTable.rows())
          .allSatisfy(
              row ->
                  assertThat(
                          Preconditions.of(row::fieldLines, now)
                              .evaluate(row.method(), row.validators())
                              .verdict())
                      .isEqualTo(row.outcome()));
    }

    @Test
    void hasEveryCaseOnce() {
      Set<List<Object>> cases = new HashSet<>();

      assertThat(PreconditionTable.rows())
          .hasSizeGreaterThanOrEqualTo(150)
          .allSatisfy(
              row ->
                  assertThat(cases.add(List.of(row.method(), row.fields(), row.validators())))
                      .as(row.toString())
                      .isTrue());
    }
  }

  @Nested
  final class DecidedBy_13_2_2 {

    /** {@code past} and {@code present} are dates before the modification and of it. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        nullValues = "-",
        textBlock =
            """
            GET | "a" | -       | -   | -       | PROCEED             | IF_MATCH
            PUT | "b" | -       | -   | -       | PRECONDITION_FAILED | IF_MATCH
            GET | b   | -       | "a" | -       | PRECONDITION_FAILED | IF_MATCH
            GET | "b" | -       | -   | present | PRECONDITION_FAILED | IF_MATCH
            PUT | "a" | past    | -   | -       | PROCEED             | IF_MATCH
            PUT | "a" | -       | -   | present | PROCEED             | IF_MATCH
            GET | -   | present | -   | -       | PROCEED             | IF_UNMODIFIED_SINCE
            PUT | -   | past    | -   | -       | PRECONDITION_FAILED | IF_UNMODIFIED_SINCE
            PUT | -   | past    | "a" | -       | PRECONDITION_FAILED | IF_UNMODIFIED_SINCE
            PUT | -   | present | -   | present | PROCEED             | IF_UNMODIFIED_SINCE
            GET | -   | -       | "b" | -       | PROCEED             | IF_NONE_MATCH
            GET | -   | -       | "a" | -       | NOT_MODIFIED        | IF_NONE_MATCH
            PUT | -   | -       | "a" | -       | PRECONDITION_FAILED | IF_NONE_MATCH
            PUT | -   | -       | a   | -       | PRECONDITION_FAILED | IF_NONE_MATCH
            GET | "a" | -       | "b" | present | PROCEED             | IF_NONE_MATCH
            PUT | "a" | -       | *   | -       | PRECONDITION_FAILED | IF_NONE_MATCH
            GET | -   | present | "a" | past    | NOT_MODIFIED        | IF_NONE_MATCH
            GET | -   | -       | -   | past    | PROCEED             | IF_MODIFIED_SINCE
            GET | -   | -       | -   | present | NOT_MODIFIED        | IF_MODIFIED_SINCE
            GET | "a" | -       | -   | present | NOT_MODIFIED        | IF_MODIFIED_SINCE
            GET | *   | -       | -   | past    | PROCEED             | IF_MODIFIED_SINCE
            PUT | -   | -       | -   | present | PROCEED             | -
            GET | -   | -       | -   | -       | PROCEED             | -
            """)
    void isTheLastFieldEvaluated(
        String method,
        @Nullable String ifMatch,
        @Nullable String ifUnmodifiedSince,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        Verdict verdict,
        @Nullable PreconditionField decidedBy) {
      Preconditions preconditions =
          new Preconditions(
              tags(PreconditionField.IF_MATCH, ifMatch),
              date(ifUnmodifiedSince),
              tags(PreconditionField.IF_NONE_MATCH, ifNoneMatch),
              date(ifModifiedSince));

      assertThat(preconditions.evaluate(method, CURRENT))
          .isEqualTo(new Outcome(verdict, Optional.ofNullable(decidedBy)));
    }

    @Test
    void isNoneWithoutTheValidatorThatADateNeeds() {
      Preconditions dates = new Preconditions(none(), date("past"), none(), date("present"));

      assertThat(dates.evaluate("GET", Validators.of(ETag.strong("a"))))
          .isEqualTo(new Outcome(Verdict.PROCEED, Optional.empty()));
    }

    private static Optional<TagCondition> tags(PreconditionField field, @Nullable String value) {
      return Optional.ofNullable(value)
          .map(line -> TagCondition.parse(field.fieldName(), List.of(line)));
    }

    private static Optional<Instant> date(@Nullable String value) {
      return Optional.ofNullable(value)
          .map(name -> name.equals("present") ? MODIFIED : MODIFIED.minusSeconds(1));
    }

    private static <T> Optional<T> none() {
      return Optional.empty();
    }
  }

  @Nested
  final class Methods_13_2_1 {

    private final Preconditions failing = of(Map.of("If-Match", List.of("\"b\"")));
    private final Preconditions matching = of(Map.of("If-None-Match", List.of("\"a\"")));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CONNECT", "OPTIONS", "TRACE"})
    void withoutSelectionIgnoreEverything(String method) {
      assertThat(failing.evaluate(method, CURRENT)).isEqualTo(Outcome.unconditional());
      assertThat(failing.evaluate(method, Validators.absent())).isEqualTo(Outcome.unconditional());
      assertThat(failing.evaluate(method, Validators.unknown())).isEqualTo(Outcome.unconditional());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "GET, NOT_MODIFIED",
      "HEAD, NOT_MODIFIED",
      "QUERY, NOT_MODIFIED",
      "get, PRECONDITION_FAILED",
      "Head, PRECONDITION_FAILED",
      "options, PRECONDITION_FAILED",
      "PROPFIND, PRECONDITION_FAILED"
    })
    void areCaseSensitive(String method, Verdict verdict) {
      assertThat(matching.evaluate(method, CURRENT).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "GET, RETRIEVING",
      "HEAD, RETRIEVING",
      "QUERY, RETRIEVING",
      "query, UNSAFE",
      "SEARCH, UNSAFE",
      "PROPFIND, UNSAFE",
      "REPORT, UNSAFE",
      "CONNECT, NOT_SELECTING",
      "OPTIONS, NOT_SELECTING",
      "TRACE, NOT_SELECTING",
      "POST, UNSAFE",
      "get, UNSAFE",
      "trace, UNSAFE"
    })
    void areOfThreeKinds(String method, MethodKind kind) {
      assertThat(MethodKind.of(method)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "HEAD", "QUERY"})
    void thatRetrieveNothingIgnoreEverything(String method) {
      assertThat(failing.evaluate(method, Validators.absent())).isEqualTo(Outcome.unconditional());
    }

    @Test
    void thatCreateAreGuarded() {
      assertThat(failing.evaluate("PUT", Validators.absent()))
          .isEqualTo(Outcome.of(Verdict.PRECONDITION_FAILED, PreconditionField.IF_MATCH));
    }
  }

  @Nested
  final class BeforeRendering {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyPreconditionIsUndecided(PreconditionField field) {
      String value = field.fieldName().endsWith("Since") ? HttpDate.format(MODIFIED) : "*";
      Preconditions preconditions = of(Map.of(field.fieldName(), List.of(value)));

      assertThat(preconditions.isEmpty()).isFalse();
      assertThat(preconditions.evaluate("GET", Validators.unknown()))
          .isEqualTo(new Outcome(Verdict.UNDECIDED, Optional.empty()));
    }

    @Test
    void nothingToDecideProceeds() {
      assertThat(Preconditions.none().evaluate("PUT", Validators.unknown()))
          .isEqualTo(Outcome.unconditional());
      assertThat(of(Map.of()).evaluate("GET", Validators.unknown()))
          .isEqualTo(new Outcome(Verdict.PROCEED, Optional.empty()));
    }
  }
}
