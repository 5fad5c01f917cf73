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

  /** Takes the fields off the request, so that no runtime serves ranges by rules of its own. */
  static void begin(ContainerRequestContext request, Instant now) {
    RequestFields fields = new RequestFields(request.getHeaders());
    RangeRequest asked = RangeRequest.of(fields::lines, now);
    fields.remove("Range");
    fields.remove("If-Range");
    request.setProperty(PROPERTY, new RangeExchange(asked, request.getMethod(), Optional.empty()));
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** The exchange with its response; only now does every runtime tell HEAD from GET. */
  RangeExchange answeredBy(ContainerResponseContext answer, String answeredMethod) {
    return new RangeExchange(
        request.forMethod(answeredMethod), answeredMethod, Optional.of(answer));
  }
}
