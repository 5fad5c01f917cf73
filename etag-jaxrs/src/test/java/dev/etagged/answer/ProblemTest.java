package dev.etagged.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ETag CURRENT = ETag.weak("7-abc");

  private static Problem failed(PreconditionField field, String value, Validators current) {
    Preconditions preconditions =
        Preconditions.of(Map.of(field.fieldName(), List.of(value))::get, NOW);
    Outcome outcome = new Outcome(Verdict.PRECONDITION_FAILED, Optional.of(field));
    return Problem.preconditionFailed(preconditions, outcome, current);
  }

  @Nested
  final class Conflict_15_5_10 {

    @Test
    void isAnsweredWithTheCurrentTag() {
      assertThat(Problem.conflict("Another write came first.", Optional.of(CURRENT)))
          .isEqualTo(
              new Problem(409, "Conflict", "Another write came first.", Optional.of(CURRENT)));
    }
  }

  @Nested
  final class PreconditionFailed_15_5_13 {

    @Test
    void hasTheGivenDetail() {
      assertThat(Problem.preconditionFailed("Another write came first.", Optional.empty()))
          .isEqualTo(
              new Problem(
                  412, "Precondition Failed", "Another write came first.", Optional.empty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "IF_MATCH            | \"c\"                         | If-Match",
          "IF_MATCH            | W/\"7-abc\"                   | If-Match",
          "IF_NONE_MATCH       | *                             | If-None-Match",
          "IF_NONE_MATCH       | \"7-abc\"                     | If-None-Match",
          "IF_UNMODIFIED_SINCE | Thu, 29 Feb 2024 12:00:00 GMT | If-Unmodified-Since",
          "IF_MODIFIED_SINCE   | Thu, 29 Feb 2024 12:00:00 GMT | If-Modified-Since",
        })
    void namesTheFieldThatDecided(PreconditionField field, String value, String name) {
      assertThat(failed(field, value, Validators.of(CURRENT)))
          .isEqualTo(
              new Problem(
                  412,
                  "Precondition Failed",
                  name + " does not hold for the current representation.",
                  Optional.of(CURRENT)));
    }

    @ParameterizedTest
    @EnumSource(names = {"IF_MATCH", "IF_NONE_MATCH"})
    void saysWhatIsWrongWithAMalformedField(PreconditionField field) {
      assertThat(failed(field, "abc", Validators.of(CURRENT)).detail())
          .isEqualTo(field.fieldName() + ": expected '\"' at index 0 in abc");
    }

    @Test
    void saysThatThereIsNoRepresentation() {
      assertThat(failed(PreconditionField.IF_MATCH, "abc", Validators.absent()))
          .isEqualTo(
              new Problem(
                  412,
                  "Precondition Failed",
                  "If-Match does not hold: there is no current representation.",
                  Optional.empty()));
    }

    @Test
    void namesNoFieldIfNoneDecided() {
      Outcome outcome = new Outcome(Verdict.PRECONDITION_FAILED, Optional.empty());

      assertThat(
              Problem.preconditionFailed(
                      Preconditions.none(), outcome, Validators.of(Instant.EPOCH))
                  .detail())
          .isEqualTo("A precondition does not hold for the current representation.");
    }
  }

  @Nested
  final class PreconditionRequired_Rfc6585_3 {

    @Test
    void asksForTheTagOfTheCurrentRepresentation() {
      assertThat(Problem.preconditionRequired(Validators.of(CURRENT)))
          .isEqualTo(
              new Problem(
                  428,
                  "Precondition Required",
                  "Send If-Match with the entity tag of the representation that you mean to change.",
                  Optional.of(CURRENT)));
    }

    @Test
    void asksForNoneWhereThereIsNoRepresentation() {
      assertThat(Problem.preconditionRequired(Validators.absent()))
          .isEqualTo(
              new Problem(
                  428,
                  "Precondition Required",
                  "There is no current representation: send If-None-Match: * to create one.",
                  Optional.empty()));
    }
  }

  @Nested
  final class RangeNotSatisfiable_15_5_17 {

    @Test
    void namesTheCompleteLength() {
      assertThat(Problem.rangeNotSatisfiable(26, Optional.of(CURRENT)))
          .isEqualTo(
              new Problem(
                  416,
                  "Range Not Satisfiable",
                  "The representation has 26 octets.",
                  Optional.of(CURRENT)));
    }
  }

  @Nested
  final class Json_Rfc9457_3 {

    private static String json(String detail) {
      return new String(Problem.conflict(detail, Optional.empty()).json(), UTF_8);
    }

    @Test
    void hasItsMembersInOrder() {
      assertThat(new String(Problem.conflict("Try again.", Optional.of(CURRENT)).json(), UTF_8))
          .isEqualTo(
              """
              {"title":"Conflict","status":409,"detail":"Try again.","etag":"W/\\"7-abc\\""}""");
    }

    @Test
    void hasNoTagWhereThereIsNone() {
      assertThat(json("Try again."))
          .isEqualTo(
              """
              {"title":"Conflict","status":409,"detail":"Try again."}""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "a\"b     | a\\\"b",
          "a\\b     | a\\\\b",
          "`a\tb`   | a\\u0009b",
          "`a\rb`   | a\\u000db",
          "`a\u0001b` | a\\u0001b",
          "`a\u001fb` | a\\u001fb",
          "`a b`    | `a b`",
          "a/b      | a/b",
          "äß€\uD83D\uDE00 | äß€\uD83D\uDE00",
        })
    void quotesWhatRfc8259Demands(String detail, String quoted) {
      assertThat(json(detail)).contains("\"detail\":\"" + quoted + "\"}");
    }

    @Test
    void quotesTheFieldThatTheClientSent() {
      Problem problem =
          failed(PreconditionField.IF_MATCH, "\t\"a\u0001\"", Validators.of(ETag.strong("a")));

      assertThat(new String(problem.json(), UTF_8))
          .contains("If-Match: expected '\\\"' at index 3 in \\u0009\\\"a\\u0001\\\"");
    }

    @Test
    void hasItsMediaType() {
      assertThat(Problem.MEDIA_TYPE).isEqualTo("application/problem+json");
    }
  }
}
