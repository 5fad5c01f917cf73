package dev.etagged.metrics;

import dev.etagged.spi.Environment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports to Micrometer. It is loaded only where Micrometer is. */
final class MicrometerMeters implements Meters {

  private final MeterRegistry registry;

  MicrometerMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The application's registry, or the global one if somebody has added a registry to it. */
  static Optional<Meters> of(Environment environment) {
    return environment
        .component(MeterRegistry.class)
        .or(
            () ->
                Metrics.globalRegistry.getRegistries().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Metrics.globalRegistry))
        .map(MicrometerMeters::new);
  }

  @Override
  public void count(Metric metric, List<String> values, long amount) {
    Counter.builder(metric.meterName())
        .description(metric.description())
        .baseUnit(baseUnit(metric))
        .tags(tags(metric, values))
        .register(registry)
        .increment((double) amount);
  }

  @Override
  public void time(List<String> values, Duration duration) {
    Timer.builder(Metric.LOOK_UP.meterName())
        .description(Metric.LOOK_UP.description())
        .serviceLevelObjectives(Buckets.durations())
        .tags(tags(Metric.LOOK_UP, values))
        .register(registry)
        .record(duration);
  }

  /** A count of things has none here. */
  private static @Nullable String baseUnit(Metric metric) {
    return metric.unit().equals("By") ? "bytes" : null;
  }

  private static List<Tag> tags(Metric metric, List<String> values) {
    List<Tag> tags = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      tags.add(Tag.of(metric.labels().get(i).tag(), values.get(i)));
    }
    return tags;
  }

  @Override
  public String toString() {
    return "Micrometer (" + registry.getClass().getName() + ")";
  }
}
