package dev.etagged.metrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision.Kind;
import dev.etagged.Discrepancy;
import dev.etagged.http.PreconditionField;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same measurements, under the names of OpenTelemetry. */
final class OpenTelemetryTest {

  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final MeteringListener listener =
      new MeteringListener(
          List.of(
              new OpenTelemetryMeters(
                  SdkMeterProvider.builder()
                      .registerMetricReader(reader)
                      .build()
                      .get("dev.etagged"))));

  private Map<String, MetricData> collected() {
    return reader.collectAllMetrics().stream()
        .collect(Collectors.toMap(MetricData::getName, metric -> metric));
  }

  private static List<String> points(MetricData metric) {
    return metric.getLongSumData().getPoints().stream()
        .map((LongPointData point) -> named(point.getAttributes()) + " " + point.getValue())
        .toList();
  }

  private static Map<String, Object> named(Attributes attributes) {
    Map<String, Object> named = new TreeMap<>();
    attributes.forEach((key, value) -> named.put(key.getKey(), value));
    return named;
  }

  @Test
  void eachMetricHasItsUnitAndItsAttributes() {
    listener.sent(Events.sent("7-a", 700));
    listener.decided(Events.notModified("7-a"));
    listener.decided(
        Events.decided("PUT", Kind.PRECONDITION_FAILED, PreconditionField.IF_MATCH, "weakened"));
    listener.noticed(Events.noticed(Discrepancy.Kind.AHEAD));
    listener.conflicted(Events.conflicted(409));
    listener.unguarded(Events.unguarded());
    Map<String, MetricData> metrics = collected();

    assertThat(metrics.values())
        .extracting(metric -> metric.getName() + " " + metric.getUnit())
        .containsExactlyInAnyOrder(
            "etagged.decisions {decision}",
            "etagged.conflicts {write}",
            "etagged.unguarded.writes {write}",
            "etagged.anomalies {tag}",
            "etagged.saved By");
    assertThat(points(requireNonNull(metrics.get("etagged.decisions"))))
        .containsExactlyInAnyOrder(
            "{etagged.decision=not_modified, etagged.reason=match, http.request.method=GET, http.route=/articles/{id}} 1",
            "{etagged.decision=precondition_failed, etagged.reason=weakened, http.request.method=PUT, http.route=/articles/{id}} 1");
    assertThat(points(requireNonNull(metrics.get("etagged.saved"))))
        .containsExactly(
            "{etagged.basis=tag, http.request.method=GET, http.route=/articles/{id}} 700");
    assertThat(points(requireNonNull(metrics.get("etagged.anomalies")))).hasSize(2);
    assertThat(points(requireNonNull(metrics.get("etagged.conflicts"))))
        .containsExactly(
            "{http.request.method=PUT, http.response.status_code=409, http.route=/articles/{id}} 1");
  }

  @Test
  void lookUpIsAHistogramInSeconds() {
    listener.decided(Events.lookedUpIn(Duration.ofMillis(2)));
    MetricData metric = requireNonNull(collected().get("etagged.lookup.duration"));
    assertThat(metric.getUnit()).isEqualTo("s");
    HistogramPointData point = metric.getHistogramData().getPoints().iterator().next();
    assertThat(point.getSum()).isEqualTo(0.002);
    assertThat(point.getBoundaries()).hasSize(11).startsWith(0.00025).endsWith(1.0);
  }
}
