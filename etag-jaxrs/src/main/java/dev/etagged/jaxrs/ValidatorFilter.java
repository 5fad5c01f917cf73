package dev.etagged.jaxrs;

import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import dev.etagged.jaxrs.StateTypeSupport.WriteGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/** Completes the response of an annotated method with its validators. */
final class ValidatorFilter implements ContainerResponseFilter {

  static final String EXCHANGE = "dev.etagged.exchange";
  static final String GUARD = "dev.etagged.guard";

  private final Decisions decisions;
  private final ApplicationEnvironment environment;

  ValidatorFilter(Decisions decisions, ApplicationEnvironment environment) {
    this.decisions = decisions;
    this.environment = environment;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(EXCHANGE) instanceof Exchange begun) {
      Exchange exchange = settle(begun, request, response);
      ResponseFields fields = new ResponseFields(response, exchange);
      fields.complete();
      if (environment.configuration().serverTiming()) {
        fields.explain();
      }
    }
  }

  private Exchange settle(
      Exchange begun, ContainerRequestContext request, ContainerResponseContext response) {
    if (begun.isAnsweredBeforeMethod()) {
      return begun;
    }
    Exchange exchange = afterMethod(begun, written(begun, request), response);
    // A write that was lost is decided a second time.
    if (!begun.isSettledBeforeMethod() || exchange.kind() == Kind.PRECONDITION_FAILED) {
      decisions.tell(exchange);
    }
    return exchange;
  }

  /** What the guard saw to be written, on whichever thread it was. */
  private static Validators written(Exchange begun, ContainerRequestContext request) {
    return request.getProperty(GUARD) instanceof WriteGuard guard
        ? begun.plan().declared(guard.release())
        : Validators.unknown();
  }

  private static Exchange afterMethod(
      Exchange begun, Validators written, ContainerResponseContext response) {
    if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
      Exchange exchange =
          begun.succeeded(
              rendered(begun, response), written, () -> ResponseFields.validators(response));
      if (exchange.isRetrieval() && exchange.kind() != Kind.PROCEED) {
        ResponseFields.replaceAnswer(response, exchange.kind());
      }
      return exchange;
    }
    return ResponseFields.isAnswerOf(begun.kind(), response)
        ? begun
        : new LostWrite(begun, response).exchange().orElseGet(begun::failed);
  }

  private static Validators rendered(Exchange exchange, ContainerResponseContext response) {
    return response.hasEntity()
        ? exchange.plan().rendered(response.getEntity(), exchange.target())
        : Validators.unknown();
  }
}
