package dev.etagged.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.variant.TagAliases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 sections 8.8.3.2 and 13.1. */
final class ReasoningTest {

  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");
  private static final String AHEAD = "\"9-a\"";
  private static final String DIVERGENT = "\"7-x\"";

  private static Optional<Reason> disagreement(ETag sent) {
    return switch (sent.toString()) {
      case AHEAD -> Optional.of(Reason.STALE_NODE);
      case DIVERGENT -> Optional.of(Reason.FOREIGN_TAG);
      default -> Optional.empty();
    };
  }

  private static Reason reason(String method, String name, String value, Validators current) {
    Map<String, List<String>> fields = name.isEmpty() ? Map.of() : Map.of(name, List.of(value));
    Preconditions sent = TagAliases.addTo(Preconditions.of(fields::get, NOON), method, false);
    return new Reasoning(sent, current, field -> value, ReasoningTest::disagreement)
        .of(sent.evaluate(method, current));
  }

  @ParameterizedTest(name = "{0} with {1}: {2} where {3} is current: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | If-None-Match | \"7-a\" | \"7-a\" | match",
        "GET | If-None-Match | \"6-b\", \"7-a\" | \"7-a\" | match",
        "GET | If-None-Match | W/\"7-a\" | \"7-a\" | weakened",
        "GET | If-None-Match | W/\"7-a\" | W/\"7-a\" | match",
        "GET | If-None-Match | \"7-a\" | W/\"7-a\" | match",
        "GET | If-None-Match | \"7-a-gzip\" | \"7-a\" | suffixed",
        "GET | If-None-Match | W/\"7-a--gzip\" | \"7-a\" | suffixed",
        "GET | If-None-Match | \"7-a;br\" | \"7-a\" | suffixed",
        "GET | If-None-Match | \"7-a~gzip\" | \"7-a\" | other-representation",
        "GET | If-None-Match | \"7-a~json\" | \"7-a~markdown\" | other-representation",
        "GET | If-None-Match | \"6-b\" | \"7-a\" | changed",
        "GET | If-None-Match | \"9-a\" | \"7-a\" | stale-node",
        "GET | If-None-Match | \"6-b\", \"7-x\" | \"7-a\" | foreign-tag",
        "GET | If-None-Match | 7-a | \"7-a\" | unquoted",
        "GET | If-None-Match | \"7-a\" \"6-b\" | \"7-a\" | malformed",
        "GET | If-None-Match | \"7-a | \"7-a\" | malformed",
        "GET | If-None-Match | * | \"7-a\" | any",
        "PUT | If-None-Match | * | \"7-a\" | any",
        "PUT | If-None-Match | \"7-a\" | \"7-a\" | match",
        "PUT | If-Match | \"7-a\" | \"7-a\" | match",
        "PUT | If-Match | \"7-a~json\" | \"7-a\" | match",
        "PUT | If-Match | W/\"7-a\" | \"7-a\" | weakened",
        "PUT | If-Match | \"7-a\" | W/\"7-a\" | weak-state",
        "PUT | If-Match | W/\"7-a\" | W/\"7-a\" | weak-state",
        "PUT | If-Match | \"7-a-gzip\" | \"7-a\" | suffixed",
        "PUT | If-Match | \"6-b\" | \"7-a\" | changed",
        "DELETE | If-Match | \"9-a\" | \"7-a\" | stale-node",
        "PATCH | If-Match | 7-a | \"7-a\" | unquoted",
        "PUT | If-Match | * | \"7-a\" | any",
        "GET | `` | `` | \"7-a\" | unconditional",
      })
  void aTagIsCompared(String method, String name, String value, String current, String reason) {
    assertThat(reason(method, name, value, Validators.of(ETag.parse(current)))).hasToString(reason);
  }

  @ParameterizedTest(name = "{0} with {1}: {2} of what was modified at noon: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | If-Modified-Since | Thu, 29 Feb 2024 12:00:00 GMT | unchanged-since",
        "GET | If-Modified-Since | Thu, 29 Feb 2024 11:59:59 GMT | changed-since",
        "PUT | If-Unmodified-Since | Thu, 29 Feb 2024 12:00:00 GMT | unchanged-since",
        "PUT | If-Unmodified-Since | Thu, 29 Feb 2024 11:59:59 GMT | changed-since",
        "GET | If-None-Match | \"7-a\" | no-validator",
      })
  void aDateIsCompared(String method, String name, String value, String reason) {
    assertThat(reason(method, name, value, Validators.of(NOON))).hasToString(reason);
  }

  @ParameterizedTest(name = "{0} with {1} where nothing is")
  @CsvSource({"PUT, If-Match", "PUT, If-None-Match", "DELETE, If-Match"})
  void nothingIsThere(String method, String name) {
    assertThat(reason(method, name, "\"7-a\"", Validators.absent())).isEqualTo(Reason.ABSENT);
  }

  @Test
  void aStateWithoutValidatorsHasNothingToCompare() {
    Validators none = new Validators.Known(Optional.empty(), Optional.empty());
    assertThat(reason("GET", "", "", none)).isEqualTo(Reason.NO_VALIDATOR);
  }

  @Test
  void aPreconditionThatHeldWasOvertaken() {
    ETag tag = ETag.strong("7-a");
    Map<String, List<String>> fields = Map.of("If-Match", List.of(tag.toString()));
    Reasoning reasoning =
        new Reasoning(
            Preconditions.of(fields::get, NOON),
            Validators.of(tag),
            field -> tag.toString(),
            ReasoningTest::disagreement);
    Optional<PreconditionField> ifMatch = Optional.of(PreconditionField.IF_MATCH);
    assertThat(reasoning.of(new Outcome(Verdict.PRECONDITION_FAILED, ifMatch)))
        .isEqualTo(Reason.OVERTAKEN);
    assertThat(reasoning.of(new Outcome(Verdict.PRECONDITION_FAILED, Optional.empty())))
        .isEqualTo(Reason.OVERTAKEN);
  }
}
