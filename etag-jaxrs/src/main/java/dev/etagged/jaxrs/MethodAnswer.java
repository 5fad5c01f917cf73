package dev.etagged.jaxrs;

import dev.etagged.http.Validators;
import dev.etagged.variant.Representation;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

/** The answer of a resource method, or of the mapper of its exception. */
record MethodAnswer(ContainerResponseContext response) {

  int status() {
    return response.getStatus();
  }

  boolean isSuccess() {
    return response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
  }

  /** Whether it is a 2xx with content. */
  boolean isRepresentation() {
    return isSuccess() && response.hasEntity();
  }

  boolean hasEntity() {
    return response.hasEntity();
  }

  Object entity() {
    return response.getEntity();
  }

  /** The validators that the method put on its response. */
  Validators own() {
    return ResponseFields.validators(response);
  }

  /** The validators of the instance that the method returned. */
  Validators rendered(Exchange exchange) {
    return hasEntity()
        ? exchange.plan().rendered(response.getEntity(), exchange.target())
        : Validators.unknown();
  }

  Representation representation() {
    return ResponseFields.representation(response.getMediaType(), response.getHeaders());
  }
}
