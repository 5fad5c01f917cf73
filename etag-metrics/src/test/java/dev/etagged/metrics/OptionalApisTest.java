package dev.etagged.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.DecisionListener;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ListenerSupport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Micrometer, OpenTelemetry, both, or neither. */
final class OptionalApisTest {

  private static final String MICROMETER = "io.micrometer.";
  private static final String OPEN_TELEMETRY = "io.opentelemetry.";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder().registerMetricReader(reader).build();

  /** The application, with these components. */
  private record Components(Map<Class<?>, Object> components) implements Environment {

    @Override
    public String epoch() {
      return "";
    }

    @Override
    public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
      return component(type);
    }

    @Override
    public <T> Optional<T> component(Class<T> type) {
      return Optional.ofNullable(type.cast(components.get(type)));
    }

    @Override
    public boolean offers(String className) {
      return true;
    }
  }

  /** Has this module without some of what it can use. */
  private static final class LoaderWithout extends ClassLoader {

    private final List<String> missing;

    LoaderWithout(List<String> missing) {
      super(OptionalApisTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (missing.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.etagged.metrics.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defined(name) : loaded;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] octets = in.readAllBytes();
        return defineClass(name, octets, 0, octets.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static Optional<DecisionListener> listener(
      Map<Class<?>, Object> components, String... missing) throws ReflectiveOperationException {
    Class<?> support =
        new LoaderWithout(List.of(missing)).loadClass("dev.etagged.metrics.MetricsSupport");
    ListenerSupport made = (ListenerSupport) support.getConstructor().newInstance();
    return made.listener(new Components(components));
  }

  private Map<Class<?>, Object> both() {
    OpenTelemetry telemetry = OpenTelemetrySdk.builder().setMeterProvider(provider).build();
    return Map.of(MeterRegistry.class, registry, OpenTelemetry.class, telemetry);
  }

  @ParameterizedTest(name = "without {0}: {1} in Micrometer, {2} in OpenTelemetry")
  @CsvSource({
    "neither, 1, 1",
    "io.micrometer., 0, 1",
    "io.opentelemetry., 1, 0",
  })
  void whatIsThereIsReportedTo(String missing, int inMicrometer, int inOpenTelemetry)
      throws ReflectiveOperationException {
    listener(both(), missing).orElseThrow().conflicted(Events.conflicted(412));
    assertThat(registry.find("etagged.conflicts").counters()).hasSize(inMicrometer);
    assertThat(reader.collectAllMetrics()).hasSize(inOpenTelemetry);
  }

  @Test
  void withNeitherThereIsNoListener() throws ReflectiveOperationException {
    assertThat(listener(both(), MICROMETER, OPEN_TELEMETRY)).isEmpty();
  }

  /** Then the library makes no event. */
  @Test
  void withoutARegistryThereIsNoListener() throws ReflectiveOperationException {
    assertThat(listener(Map.of())).isEmpty();
  }

  @Test
  void theGlobalRegistryIsUsedWhereItHasOne() throws ReflectiveOperationException {
    Metrics.addRegistry(registry);
    try {
      listener(Map.of()).orElseThrow().conflicted(Events.conflicted(412));
      assertThat(registry.find("etagged.conflicts").counters()).hasSize(1);
    } finally {
      Metrics.removeRegistry(registry);
    }
  }

  /** MicroProfile Telemetry has a bean of either type. */
  @Test
  void aMeterIsEnough() throws ReflectiveOperationException {
    listener(Map.of(Meter.class, provider.get("application")))
        .orElseThrow()
        .conflicted(Events.conflicted(412));
    assertThat(reader.collectAllMetrics()).hasSize(1);
  }

  /** An application may set the global instance after the first request. */
  @Test
  void lookingForTheGlobalInstanceDoesNotSetIt() throws ReflectiveOperationException {
    assertThat(listener(Map.of())).isEmpty();
    assertThat(io.opentelemetry.api.GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void whatFailsDoesNotKeepTheOtherAway() throws ReflectiveOperationException {
    Object notARegistry = "of another loader";
    listener(Map.of(MeterRegistry.class, notARegistry, OpenTelemetry.class, sdk()))
        .orElseThrow()
        .conflicted(Events.conflicted(412));
    assertThat(reader.collectAllMetrics()).hasSize(1);
  }

  private OpenTelemetry sdk() {
    return OpenTelemetrySdk.builder().setMeterProvider(provider).build();
  }
}
