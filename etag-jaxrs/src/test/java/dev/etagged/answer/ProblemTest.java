package dev.etagged.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  private static String problem(Validators current, Map<String, List<String>> fields) {
    Preconditions sent = Preconditions.of(fields::get, Instant.EPOCH);
    Problem problem =
        sent.isEmpty()
            ? Problem.preconditionRequired(current)
            : Problem.preconditionFailed(sent, sent.evaluate("PUT", current), current);
    return new String(problem.json(), UTF_8);
  }

  @Test
  void aFailedPreconditionIsNamedWithTheCurrentTag() {
    assertThat(problem(Validators.of(ETag.weak("a\\b")), Map.of("If-Match", List.of("\"c\""))))
        .isEqualTo(
            "{\"title\":\"Precondition Failed\",\"status\":412,\"detail\":\"If-Match does not hold for the current representation.\",\"etag\":\"W/\\\"a\\\\b\\\"\"}");
  }

  @Test
  void aMalformedFieldIsQuoted() {
    assertThat(problem(Validators.of(ETag.strong("a")), Map.of("If-Match", List.of("\tabc"))))
        .isEqualTo(
            "{\"title\":\"Precondition Failed\",\"status\":412,\"detail\":\"If-Match: expected '\\\"' at index 1 in \\u0009abc\",\"etag\":\"\\\"a\\\"\"}");
  }

  @Test
  void withoutARepresentationThereIsNoTag() {
    assertThat(problem(Validators.absent(), Map.of("If-Match", List.of("*"))))
        .isEqualTo(
            "{\"title\":\"Precondition Failed\",\"status\":412,\"detail\":\"If-Match does not hold: there is no current representation.\"}");
  }

  @Test
  void aMissingPreconditionSaysWhichToSend() {
    assertThat(problem(Validators.of(ETag.strong("a")), Map.of()))
        .isEqualTo(
            "{\"title\":\"Precondition Required\",\"status\":428,\"detail\":\"Send If-Match with the entity tag of the representation that you mean to change.\",\"etag\":\"\\\"a\\\"\"}");
    assertThat(problem(Validators.absent(), Map.of()))
        .contains("send If-None-Match: * to create one");
  }
}
