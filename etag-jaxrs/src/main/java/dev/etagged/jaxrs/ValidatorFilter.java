package dev.etagged.jaxrs;

import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;

/** Completes the response of an annotated method with its validators. */
final class ValidatorFilter implements ContainerResponseFilter {

  static final String EXCHANGE = "dev.etagged.exchange";

  private final Decisions decisions;
  private final ApplicationEnvironment environment;

  ValidatorFilter(Decisions decisions, ApplicationEnvironment environment) {
    this.decisions = decisions;
    this.environment = environment;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(EXCHANGE) instanceof Exchange begun) {
      Exchange exchange = begun.isAnsweredBeforeMethod() ? begun : afterMethod(begun, response);
      if (!exchange.isUndecided() && !begun.isSettledBeforeMethod()) {
        decisions.tell(exchange);
      }
      ResponseFields fields =
          new ResponseFields(response.getStatus(), response.getHeaders(), exchange);
      fields.complete();
      if (!exchange.isUndecided() && environment.configuration().serverTiming()) {
        fields.explain();
      }
      send(exchange, request, response);
    }
  }

  /** Leaves to the interceptor what only the rendered content tells. */
  private static void send(
      Exchange exchange, ContainerRequestContext request, ContainerResponseContext response) {
    boolean failure = response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR;
    if (failure
        && !response.hasEntity()
        && ResponseFields.isAnswerOf(exchange.kind(), response.getStatus())) {
      // A servlet container replaces an empty 412 by a page of its own, and drops the fields.
      response.setEntity(Problem.of(exchange).json(), new Annotation[0], Problem.MEDIA_TYPE);
    } else if (exchange.isRetrieval() && isSuccess(response) && response.hasEntity()) {
      request.setProperty(Rendering.PROPERTY, new Rendering(exchange, response));
    }
  }

  private static Exchange afterMethod(Exchange begun, ContainerResponseContext response) {
    Validators written = begun.isRetrieval() ? Validators.unknown() : begun.plan().release();
    if (!isSuccess(response)) {
      return ResponseFields.isAnswerOf(begun.kind(), response.getStatus()) ? begun : begun.failed();
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
