package dev.etagged.example;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What this node has counted, for Prometheus to scrape. */
@Path("metrics")
@RequestScoped
public class MetricsResource {
  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  @Inject private PrometheusMeterRegistry registry;

  @GET
  @Produces("text/plain")
  public Response get() {
    return Response.ok(registry.scrape(), TEXT_FORMAT)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
