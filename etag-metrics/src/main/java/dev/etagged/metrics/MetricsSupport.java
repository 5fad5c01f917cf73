package dev.etagged.metrics;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.DecisionListener;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ListenerSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts what a {@link DecisionListener} receives, where the application has Micrometer or
 * OpenTelemetry; with both, it reports to both. The registry is looked for once, at the first
 * request.
 *
 * @since 0.1.0
 */
public final class MetricsSupport implements ListenerSupport {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  /** For {@link java.util.ServiceLoader}. */
  public MetricsSupport() {}

  @Override
  public Optional<DecisionListener> listener(Environment environment) {
    List<Meters> meters = new ArrayList<>();
    if (has("io.micrometer.core.instrument.MeterRegistry")) {
      add(MicrometerMeters::of, environment, meters);
    }
    if (has("io.opentelemetry.api.metrics.Meter")) {
      add(OpenTelemetryMeters::of, environment, meters);
    }
    LOGGER.log(
        INFO,
        meters.isEmpty()
            ? "etag-metrics counts nothing: at the first request there is neither a MeterRegistry of Micrometer nor an OpenTelemetry"
            : "etag-metrics reports to " + meters);
    return meters.isEmpty() ? Optional.empty() : Optional.of(new MeteringListener(meters));
  }

  /** One that is there in another version than this module knows does not keep the other away. */
  private static void add(
      Function<Environment, Optional<Meters>> factory,
      Environment environment,
      List<Meters> meters) {
    try {
      factory.apply(environment).ifPresent(meters::add);
    } catch (RuntimeException | LinkageError failed) {
      LOGGER.log(WARNING, "etag-metrics cannot use what it found", failed);
    }
  }

  /** Whether this module's own loader finds a class, with which it would then be linked. */
  private static boolean has(String className) {
    try {
      Class.forName(className, false, MetricsSupport.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
