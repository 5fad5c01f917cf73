package dev.etagged.jaxrs;

import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.http.HttpDate;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;

/** Dates the responses of a server that does not do it (RFC 9110 section 6.6.1). */
final class DateFilter implements ContainerResponseFilter {

  private final ApplicationEnvironment environment;
  private final InstantSource clock;

  DateFilter(ApplicationEnvironment environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> fields = response.getHeaders();
    if (environment.lacksDate() && !fields.containsKey(HttpHeaders.DATE)) {
      fields.putSingle(HttpHeaders.DATE, HttpDate.format(clock.instant()));
    }
  }
}
