package dev.etagged.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Completes the response of an annotated method with its validators. */
final class ValidatorFilter implements ContainerResponseFilter {

  private final Reporting reporting;

  ValidatorFilter(Reporting reporting) {
    this.reporting = reporting;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request).ifPresent(current -> complete(current, request, response));
  }

  private void complete(
      CurrentExchange current, ContainerRequestContext request, ContainerResponseContext response) {
    Exchange begun = current.exchange();
    Settlement settled = Settlement.of(begun, current.guard(), new MethodAnswer(response));
    Exchange exchange = settled.exchange();
    settled.putAnswer(response);
    ResponseFields fields =
        new ResponseFields(response.getStatus(), response.getHeaders(), exchange, settled.answer());
    fields.complete();
    if (settled.isNewDecision()) {
      reporting.report(exchange, fields);
    } else if (!exchange.isUndecided()) {
      reporting.explain(fields);
    }
    boolean willBeRendered =
        exchange.isRetrieval() && new MethodAnswer(response).isRepresentation();
    current.answeredBy(exchange, response, request.getMethod(), willBeRendered);
  }
}
