package dev.etagged.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision.Kind;
import dev.etagged.Discrepancy;
import dev.etagged.http.PreconditionField;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each event adds to which meter. */
final class MicrometerTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MeteringListener listener =
      new MeteringListener(List.of(new MicrometerMeters(registry)));

  /** Such as {@code etagged.decisions{method=GET} 1}. */
  private List<String> counts(String name) {
    return registry.find(name).counters().stream()
        .map(
            counter ->
                counter.getId().getName()
                    + counter.getId().getTags().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", ", "{", "} "))
                    + String.format(Locale.ROOT, "%.0f", counter.count()))
        .toList();
  }

  @ParameterizedTest(name = "{0} that is {1} by {2}: {4}")
  @CsvSource({
    "GET, NOT_MODIFIED, IF_NONE_MATCH, match, not_modified",
    "GET, PROCEED, IF_NONE_MATCH, changed, modified",
    "HEAD, PROCEED, IF_MODIFIED_SINCE, changed-since, modified",
    "QUERY, PROCEED, IF_NONE_MATCH, foreign-tag, modified",
    "GET, PROCEED, IF_MATCH, match, proceed",
    "GET, PROCEED, , unconditional, proceed",
    "PUT, PROCEED, IF_MATCH, match, proceed",
    "PUT, PROCEED, IF_NONE_MATCH, absent, proceed",
    "DELETE, PRECONDITION_FAILED, IF_MATCH, changed, precondition_failed",
    "PATCH, PRECONDITION_REQUIRED, , required, precondition_required"
  })
  void decisionIsCounted(
      String method, Kind kind, PreconditionField field, String reason, String decision) {
    listener.decided(Events.decided(method, kind, field, reason));
    listener.decided(Events.decided(method, kind, field, reason));
    assertThat(counts("etagged.decisions"))
        .containsExactlyInAnyOrder(
            "etagged.decisions{decision=%s, method=%s, reason=%s, uri=/articles/{id}} 2"
                .formatted(decision, method, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weakened", "suffixed", "unquoted", "malformed"})
  void alteredTagIsAnAnomaly(String reason) {
    listener.decided(
        Events.decided("PUT", Kind.PRECONDITION_FAILED, PreconditionField.IF_MATCH, reason));
    assertThat(counts("etagged.anomalies"))
        .containsExactly(
            "etagged.anomalies{kind=%s, method=PUT, uri=/articles/{id}} 1".formatted(reason));
  }

  /** The listener is told of each as a discrepancy, and not a second time as the reason. */
  @ParameterizedTest
  @CsvSource({"AHEAD, stale-node", "DIVERGENT, foreign-tag"})
  void tagOfANodeThatDisagreesIsOneAnomaly(Discrepancy.Kind kind, String name) {
    listener.noticed(Events.noticed(kind));
    listener.decided(
        Events.decided("PUT", Kind.PRECONDITION_FAILED, PreconditionField.IF_MATCH, name));
    assertThat(counts("etagged.anomalies"))
        .containsExactly(
            "etagged.anomalies{kind=%s, method=PUT, uri=/articles/{id}} 1".formatted(name));
  }

  @Test
  void plainDecisionIsNoAnomaly() {
    listener.decided(Events.notModified("7-a"));
    assertThat(counts("etagged.anomalies")).isEmpty();
  }

  @Test
  void lostAndUnguardedWritesAreCounted() {
    listener.conflicted(Events.conflicted(412));
    listener.conflicted(Events.conflicted(409));
    listener.conflicted(Events.conflicted(409));
    listener.unguarded(Events.unguarded());
    assertThat(counts("etagged.conflicts"))
        .containsExactlyInAnyOrder(
            "etagged.conflicts{method=PUT, status=412, uri=/articles/{id}} 1",
            "etagged.conflicts{method=PUT, status=409, uri=/articles/{id}} 2");
    assertThat(counts("etagged.unguarded.writes"))
        .containsExactly("etagged.unguarded.writes{method=PUT, uri=/articles/{id}} 1");
  }

  @Test
  void lookUpIsAHistogram() {
    listener.decided(Events.lookedUpIn(Duration.ofMillis(2)));
    listener.decided(Events.lookedUpIn(Duration.ofMillis(20)));
    Timer timer = registry.get("etagged.lookup.duration").timer();
    assertThat(timer.count()).isEqualTo(2);
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(22);
    assertThat(timer.takeSnapshot().histogramCounts())
        .hasSize(11)
        .filteredOn(bucket -> bucket.bucket(TimeUnit.MILLISECONDS) == 5)
        .extracting(CountAtBucket::count)
        .containsExactly(1.0);
  }

  @Test
  void decisionWithoutLookUpHasNone() {
    listener.decided(Events.notModified("7-a"));
    assertThat(registry.find("etagged.lookup.duration").timers()).isEmpty();
  }

  @Test
  void savedIsTheLengthOfThe200WithTheSameTag() {
    listener.sent(Events.sent("7-a", 700));
    listener.sent(Events.sent("8-a", 800));
    listener.decided(Events.notModified("7-a"));
    listener.decided(Events.notModified("7-a"));
    assertThat(counts("etagged.saved"))
        .containsExactly("etagged.saved{basis=tag, method=GET, uri=/articles/{id}} 1400");
  }

  @Test
  void elseItIsTheLengthOfTheLast200OfTheMethod() {
    listener.sent(Events.sent("7-a", 700));
    listener.sent(Events.sent("", 300));
    listener.decided(Events.notModified("9-a"));
    assertThat(counts("etagged.saved"))
        .containsExactly("etagged.saved{basis=method, method=GET, uri=/articles/{id}} 300");
  }

  /** Another node sent it, for instance. */
  @Test
  void elseItIsUnknown() {
    listener.decided(Events.notModified("7-a"));
    assertThat(counts("etagged.saved")).isEmpty();
    assertThat(counts("etagged.saved.unknown"))
        .containsExactly("etagged.saved.unknown{method=GET, uri=/articles/{id}} 1");
  }

  @Test
  void headSavesNothing() {
    listener.sent(Events.sent("7-a", 700));
    listener.decided(
        Events.decided("HEAD", Kind.NOT_MODIFIED, PreconditionField.IF_NONE_MATCH, "match"));
    assertThat(counts("etagged.saved")).isEmpty();
    assertThat(counts("etagged.saved.unknown")).isEmpty();
  }

  @Test
  void numberOfSeriesIsBounded() {
    for (int i = 0; i < 1000; i++) {
      listener.decided(
          Events.decided(
              "METHOD" + i,
              Kind.PROCEED,
              null,
              "unconditional",
              Optional.of("/template-" + i + "/{id}"),
              Optional.empty()));
    }
    assertThat(tagValues("uri")).hasSize(101).contains("/template-99/{id}", "other");
    assertThat(tagValues("method")).containsExactly("other");
  }

  @Test
  void withoutATemplateItIsOther() {
    listener.decided(
        Events.decided(
            "GET", Kind.PROCEED, null, "unconditional", Optional.empty(), Optional.empty()));
    assertThat(tagValues("uri")).containsExactly("other");
  }

  @Test
  void lengthsOfATagAreForgotten() {
    listener.sent(Events.sent("7-a", 700));
    for (int i = 0; i < 1000; i++) {
      listener.sent(Events.sent("other-" + i, 100));
    }
    listener.decided(Events.notModified("7-a"));
    assertThat(counts("etagged.saved"))
        .containsExactly("etagged.saved{basis=method, method=GET, uri=/articles/{id}} 100");
  }

  /** Prometheus refuses a meter with other labels under the same name. */
  @Test
  void eachMeterHasTheSameLabelsAlways() {
    listener.decided(Events.notModified("7-a"));
    listener.sent(Events.sent("7-a", 1));
    listener.decided(Events.notModified("7-a"));
    listener.decided(Events.lookedUpIn(Duration.ofMillis(1)));
    for (Metric metric : Metric.values()) {
      assertThat(registry.find(metric.meterName()).meters())
          .extracting(Meter::getId)
          .allSatisfy(
              id ->
                  assertThat(id.getTags())
                      .extracting(Tag::getKey)
                      .containsExactlyInAnyOrderElementsOf(
                          metric.labels().stream().map(Label::tag).toList()));
    }
  }

  private List<String> tagValues(String name) {
    return registry.getMeters().stream()
        .map(meter -> meter.getId().getTag(name))
        .flatMap(value -> Arrays.asList(value).stream())
        .distinct()
        .toList();
  }
}
