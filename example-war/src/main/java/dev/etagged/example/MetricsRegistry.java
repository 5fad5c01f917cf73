package dev.etagged.example;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one registry, which {@code etag-metrics} finds as a bean. */
@ApplicationScoped
public class MetricsRegistry {
  @Produces
  @Singleton
  PrometheusMeterRegistry open() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  void close(@Disposes PrometheusMeterRegistry registry) {
    registry.close();
  }
}
