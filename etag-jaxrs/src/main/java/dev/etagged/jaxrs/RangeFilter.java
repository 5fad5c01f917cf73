package dev.etagged.jaxrs;

import dev.etagged.http.MethodKind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Keeps the response at hand: its status is known to be 206 or 416 only when it is written. */
final class RangeFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(RangeExchange.PROPERTY) instanceof RangeExchange begun
        && MethodKind.of(request.getMethod()) == MethodKind.RETRIEVING) {
      request.setProperty(RangeExchange.PROPERTY, begun.answeredBy(response, request.getMethod()));
    }
  }
}
