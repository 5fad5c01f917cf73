package dev.etagged.metrics;

import dev.etagged.spi.Environment;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to OpenTelemetry. It is loaded only where OpenTelemetry's API is. */
final class OpenTelemetryMeters implements Meters {

  private static final String SCOPE = "dev.etagged";

  private final Map<Metric, LongCounter> counters = new EnumMap<>(Metric.class);
  private final DoubleHistogram lookUps;

  OpenTelemetryMeters(Meter meter) {
    for (Metric metric : Metric.values()) {
      if (metric != Metric.LOOK_UP) {
        counters.put(
            metric,
            meter
                .counterBuilder(metric.meterName())
                .setDescription(metric.description())
                .setUnit(metric.unit())
                .build());
      }
    }
    this.lookUps =
        withBuckets(
                meter
                    .histogramBuilder(Metric.LOOK_UP.meterName())
                    .setDescription(Metric.LOOK_UP.description())
                    .setUnit(Metric.LOOK_UP.unit()))
            .build();
  }

  /** Before 1.32 nobody could ask for them: Payara 6 has such an API. */
  private static DoubleHistogramBuilder withBuckets(DoubleHistogramBuilder histogram) {
    try {
      return histogram.setExplicitBucketBoundariesAdvice(Buckets.seconds());
    } catch (NoSuchMethodError older) {
      return histogram;
    }
  }

  /** The beans of MicroProfile Telemetry, or the global instance if somebody has set it. */
  static Optional<Meters> of(Environment environment) {
    return environment
        .component(OpenTelemetry.class)
        .map(telemetry -> telemetry.getMeter(SCOPE))
        .or(() -> environment.component(Meter.class))
        .or(OpenTelemetryMeters::globalMeter)
        .map(OpenTelemetryMeters::new);
  }

  /** To get the instance before it is set would keep the application from setting it. */
  private static Optional<Meter> globalMeter() {
    try {
      return GlobalOpenTelemetry.isSet()
          ? Optional.of(GlobalOpenTelemetry.getMeter(SCOPE))
          : Optional.empty();
    } catch (NoSuchMethodError olderThan157) {
      return Optional.empty();
    }
  }

  @Override
  public void count(Metric metric, List<String> values, long amount) {
    LongCounter counter = counters.get(metric);
    if (counter != null) {
      counter.add(amount, attributes(metric, values));
    }
  }

  @Override
  public void time(List<String> values, Duration duration) {
    lookUps.record(duration.toNanos() / 1e9, attributes(Metric.LOOK_UP, values));
  }

  private static Attributes attributes(Metric metric, List<String> values) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = 0; i < values.size(); i++) {
      Label label = metric.labels().get(i);
      if (label == Label.STATUS) {
        attributes.put(label.attribute(), Long.parseLong(values.get(i)));
      } else {
        attributes.put(label.attribute(), values.get(i));
      }
    }
    return attributes.build();
  }

  @Override
  public String toString() {
    return "OpenTelemetry";
  }
}
