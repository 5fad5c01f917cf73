package dev.etagged.jaxrs;

import dev.etagged.range.RangeRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The ranges that a retrieval by an annotated method asks for, from request to response.
 *
 * @param request what is asked for
 * @param method the request's method, as the response's filter sees it
 * @param response the response, as soon as there is one
 */
record RangeExchange(
    RangeRequest request, String method, Optional<ContainerResponseContext> response) {

  static final String PROPERTY = "dev.etagged.ranges";

  static RangeExchange of(ContainerRequestContext request, ConditionalFields fields, Instant now) {
    return new RangeExchange(
        RangeRequest.of(fields::lines, now), request.getMethod(), Optional.empty());
  }

  /** Keeps the response at hand: its status is known to be 206 or 416 only when it is written. */
  static void keep(ContainerResponseContext response, ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof RangeExchange begun) {
      request.setProperty(PROPERTY, begun.answeredBy(response, request.getMethod()));
    }
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** The exchange with its response; only now does every runtime tell HEAD from GET. */
  private RangeExchange answeredBy(ContainerResponseContext answer, String answeredMethod) {
    return new RangeExchange(
        request.forMethod(answeredMethod), answeredMethod, Optional.of(answer));
  }
}
