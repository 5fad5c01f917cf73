package dev.etagged.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
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
          "IF_MATCH            | W/\"8-abc\"                   | If-Match",
          "IF_NONE_MATCH       | *                             | If-None-Match",
          "IF_NONE_MATCH       | \"7-abc\"                     | If-None-Match",
          "IF_UNMODIFIED_SINCE | Thu, 29 Feb 2024 12:00:00 GMT | If-Unmodified-Since",
          "IF_MODIFIED_SINCE   | Thu, 29 Feb 2024 12:00:00 GMT | If-Modified-Since",
        })
    void namesTheFieldThatDecided(PreconditionField field, String value, String name) {
      ETag current = ETag.strong("7-abc");
      assertThat(failed(field, value, Validators.of(current)))
          .isEqualTo(
              new Problem(
                  412,
                  "Precondition Failed",
                  name + " does not hold for the current representation.",
                  Optional.of(current)));
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
  final class MismatchOfAList_13_1_1 {

    private static final String DATE_ADVICE =
        " Send If-Unmodified-Since with the Last-Modified of the representation that you mean to change.";

    private static String detail(String sent, Validators current) {
      return failed(PreconditionField.IF_MATCH, sent, current).detail();
    }

    @Test
    void saysThatNoTagMatchesAWeakOne() {
      String why =
          "If-Match does not hold: the current entity tag is weak, and If-Match compares strongly.";

      assertThat(detail("W/\"7-abc\"", Validators.of(CURRENT))).isEqualTo(why);
      assertThat(detail("\"7-abc\"", Validators.of(CURRENT, Instant.EPOCH)))
          .isEqualTo(why + DATE_ADVICE);
    }

    @Test
    void saysThatThereIsNoTag() {
      assertThat(detail("\"a\"", Validators.of(Instant.EPOCH)))
          .isEqualTo("If-Match does not hold: there is no entity tag." + DATE_ADVICE);
      assertThat(detail("\"a\"", new Validators.Known(Optional.empty(), Optional.empty())))
          .isEqualTo("If-Match does not hold: there is no entity tag.");
    }

    @Test
    void saysThatTheTagWasWeakenedOnItsWay() {
      assertThat(detail("\"b\", W/\"a\"", Validators.of(ETag.strong("a"))))
          .isEqualTo(
              "If-Match does not hold: it compares strongly, and the entity tag that was sent is weak.");
      assertThat(detail("W/\"b\"", Validators.of(ETag.strong("a"))))
          .isEqualTo("If-Match does not hold for the current representation.");
    }
  }

  @Nested
  final class PreconditionRequired_Rfc6585_3 {

    private static final Instant DATE = Instant.parse("2024-02-29T12:00:00Z");
    private static final Map<String, Validators> STATES =
        Map.of(
            "absent", Validators.absent(),
            "unknown", Validators.unknown(),
            "strong", Validators.of(ETag.strong("a")),
            "strong and dated", Validators.of(ETag.strong("a"), DATE),
            "weak", Validators.of(ETag.weak("a")),
            "weak and dated", Validators.of(ETag.weak("a"), DATE),
            "dated", Validators.of(DATE),
            "bare", new Validators.Known(Optional.empty(), Optional.empty()));

    private static final Map<String, String> ADVICE =
        Map.of(
            "create",
            "There is no current representation: send If-None-Match: * to create one.",
            "once",
            "There is no current representation that the request could change: once there is one, send If-Match with its entity tag.",
            "tag",
            "Send If-Match with the entity tag of the representation that you mean to change.",
            "date of weak",
            "Send If-Unmodified-Since with the Last-Modified of the representation that you mean to change: the current entity tag is weak, and If-Match compares strongly.",
            "date",
            "Send If-Unmodified-Since with the Last-Modified of the representation that you mean to change: there is no entity tag.",
            "none of weak",
            "No precondition can protect the representation: the current entity tag is weak, and If-Match compares strongly, and there is no modification date. Send If-Match: * to change it in whatever state it is; its author can declare a strong entity tag.",
            "none",
            "No precondition can protect the representation: there is no entity tag, and there is no modification date. Send If-Match: * to change it in whatever state it is; its author can declare a strong entity tag.");

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
      "PUT,    absent,           create",
      "DELETE, absent,           once",
      "PATCH,  absent,           once",
      "POST,   absent,           once",
      "put,    absent,           once",
      "PUT,    unknown,          tag",
      "PUT,    strong,           tag",
      "DELETE, strong,           tag",
      "PATCH,  strong and dated, tag",
      "PUT,    weak,             none of weak",
      "DELETE, weak,             none of weak",
      "PUT,    weak and dated,   date of weak",
      "POST,   weak and dated,   date of weak",
      "PUT,    dated,            date",
      "DELETE, bare,             none",
    })
    void advisesByMethodAndState(String method, String state, String advice) {
      Validators current = requireNonNull(STATES.get(state));

      assertThat(Problem.preconditionRequired(method, current))
          .isEqualTo(
              new Problem(
                  428,
                  "Precondition Required",
                  requireNonNull(ADVICE.get(advice)),
                  current.entityTag()));
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
