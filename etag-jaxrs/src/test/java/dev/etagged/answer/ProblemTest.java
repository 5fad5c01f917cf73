package dev.etagged.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.deployment.Plan;
import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  private static String problem(Validators current, Map<String, List<String>> fields) {
    Plan plan = PlanSample.of(target -> current).requiringPrecondition().plan();
    Exchange exchange =
        Exchange.begin(
            plan,
            FakeTarget.of("PUT", Map.of()),
            Preconditions.of(fields::get, PlanSample.NOW),
            PlanSample.SETTINGS,
            PlanSample.NOW);
    return new String(Problem.of(exchange).json(), UTF_8);
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
