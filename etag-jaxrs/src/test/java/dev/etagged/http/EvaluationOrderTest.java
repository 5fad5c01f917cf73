package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.StepsOfTheRfc.Representation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of fields and validators has the verdict that the RFC's steps lead to. */
final class EvaluationOrderTest {

  private static final Instant MODIFIED = Instant.parse("2024-02-29T12:00:00Z");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "QUERY", "PUT", "DELETE", "OPTIONS");
  private static final List<String> TAG_FIELDS =
      List.of("*", "\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\"", "a");
  private static final List<Instant> DATES =
      List.of(MODIFIED.minusSeconds(1), MODIFIED, MODIFIED.plusSeconds(1));
  private static final List<Representation> REPRESENTATIONS =
      List.of(
          new Representation(Optional.of("\"a\""), Optional.of(MODIFIED)),
          new Representation(Optional.of("W/\"a\""), Optional.of(MODIFIED.plusMillis(999))),
          new Representation(Optional.of("\"a\""), Optional.empty()),
          new Representation(Optional.empty(), Optional.of(MODIFIED)),
          new Representation(Optional.empty(), Optional.empty()));

  @Test
  void isThatOf_13_2_2() {
    List<StepsOfTheRfc> requests = requests();

    assertThat(requests).hasSize(6 * 7 * 4 * 7 * 4 * 6);
    assertThat(requests).filteredOn(steps -> evaluated(steps) != steps.verdict()).isEmpty();
  }

  private static List<StepsOfTheRfc> requests() {
    List<StepsOfTheRfc> requests = new ArrayList<>();
    for (String method : METHODS) {
      for (Optional<String> ifMatch : noneOr(TAG_FIELDS)) {
        for (Optional<Instant> unmodified : noneOr(DATES)) {
          for (Optional<String> ifNoneMatch : noneOr(TAG_FIELDS)) {
            for (Optional<Instant> modified : noneOr(DATES)) {
              for (Optional<Representation> current : noneOr(REPRESENTATIONS)) {
                requests.add(
                    new StepsOfTheRfc(method, ifMatch, unmodified, ifNoneMatch, modified, current));
              }
            }
          }
        }
      }
    }
    return requests;
  }

  private static <T> List<Optional<T>> noneOr(List<T> values) {
    return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
        .toList();
  }

  private static Verdict evaluated(StepsOfTheRfc steps) {
    Preconditions preconditions =
        new Preconditions(
            steps.ifMatch().map(line -> TagCondition.parse("If-Match", List.of(line))),
            steps.ifUnmodifiedSince(),
            steps.ifNoneMatch().map(line -> TagCondition.parse("If-None-Match", List.of(line))),
            steps.ifModifiedSince());
    return preconditions.evaluate(steps.method(), validators(steps.current())).verdict();
  }

  private static Validators validators(Optional<Representation> current) {
    return current
        .<Validators>map(
            known -> new Validators.Known(known.entityTag().map(ETag::parse), known.lastModified()))
        .orElse(Validators.absent());
  }
}
