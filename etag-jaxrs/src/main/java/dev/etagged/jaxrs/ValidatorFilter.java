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
      ResponseFields fields =
          new ResponseFields(response.getStatus(), response.getHeaders(), exchange);
      fields.complete();
      if (!exchange.isUndecided() && environment.configuration().serverTiming()) {
        fields.explain();
      }
      send(exchange, request, response);
      RangeExchange.keep(response, request);
    }
  }

  private Exchange settle(
      Exchange begun, ContainerRequestContext request, ContainerResponseContext response) {
    if (begun.isAnsweredBeforeMethod()) {
      return begun;
    }
    Exchange exchange = afterMethod(begun, written(begun, request), response);
    // A write that was lost is decided a second time.
    boolean decidedAgain = exchange.kind() == Kind.PRECONDITION_FAILED;
    if (!exchange.isUndecided() && (!begun.isSettledBeforeMethod() || decidedAgain)) {
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

  /** Leaves to the interceptor what only the rendered content tells. */
  private static void send(
      Exchange exchange, ContainerRequestContext request, ContainerResponseContext response) {
    boolean failure = response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR;
    if (failure
        && !response.hasEntity()
        && ResponseFields.isAnswerOf(exchange.kind(), response.getStatus())) {
      ResponseFields.putProblem(response, Problem.of(exchange));
    } else if (exchange.isRetrieval() && isSuccess(response) && response.hasEntity()) {
      request.setProperty(Rendering.PROPERTY, new Rendering(exchange, response));
    }
  }

  private static Exchange afterMethod(
      Exchange begun, Validators written, ContainerResponseContext response) {
    if (!isSuccess(response)) {
      return ResponseFields.isAnswerOf(begun.kind(), response.getStatus())
          ? begun
          : new LostWrite(begun, response).exchange().orElseGet(begun::failed);
    }
    if (!begun.isRetrieval()) {
      return begun.performed(rendered(begun, response), written);
    }
    Exchange exchange = Retrieval.of(begun, response);
    if (exchange.kind() != Kind.PROCEED) {
      ResponseFields.replaceAnswer(response, exchange.kind());
    }
    return exchange;
  }

  private static Validators rendered(Exchange exchange, ContainerResponseContext response) {
    return response.hasEntity()
        ? exchange.plan().rendered(response.getEntity(), exchange.target())
        : Validators.unknown();
  }

  private static boolean isSuccess(ContainerResponseContext response) {
    return response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
  }
}
