package dev.etagged.jaxrs;

import dev.etagged.content.ReturnedFile;
import dev.etagged.deployment.Plan;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.variant.Representation;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The answer of a resource method, or of the mapper of its exception. */
record MethodAnswer(ContainerResponseContext response, ReturnedFile file) {

  int status() {
    return response.getStatus();
  }

  boolean isSuccess() {
    return response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
  }

  /** Whether its content is not the whole, so that no tag can be derived from it. */
  boolean isPart() {
    return isPart(status());
  }

  /** 206 has a part (RFC 9110 section 15.3.7), and 226 has what has changed (RFC 3229). */
  static boolean isPart(int status) {
    return status == 206 || status == 226;
  }

  boolean isPreconditionFailed() {
    return status() == Response.Status.PRECONDITION_FAILED.getStatusCode();
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

  /** The validators of the instance, or of the file, that the method returned. */
  Validators rendered(Exchange exchange) {
    if (!hasEntity()) {
      return Validators.unknown();
    }
    Plan plan = exchange.plan();
    return plan.isOfContent()
        ? plan.declared(validators(file.digest(response.getEntity())))
        : plan.rendered(response.getEntity(), exchange.target());
  }

  Representation representation() {
    return ResponseFields.representation(response.getMediaType(), response.getHeaders());
  }

  private static Validators validators(Optional<String> digest) {
    return digest.isPresent() ? Validators.of(ETag.strong(digest.get())) : Validators.unknown();
  }
}
