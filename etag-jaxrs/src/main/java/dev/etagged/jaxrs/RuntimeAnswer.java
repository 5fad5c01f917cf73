package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runtime's answer to a request whose conditional fields were made canonical. */
final class RuntimeAnswer {

  private RuntimeAnswer() {}

  /**
   * Puts the canonical fields where the request's conditional fields were, so that the runtime and
   * the resource method come to the same conclusion.
   */
  static void putCanonical(ContainerRequestContext request, Exchange exchange) {
    MultivaluedMap<String, String> fields = request.getHeaders();
    CanonicalField.of(exchange.outcome(), exchange.validators())
        .forEach(field -> fields.putSingle(field.field().fieldName(), field.value()));
  }

  /** The answer to a request that the method does not see. */
  static Response of(ContainerRequestContext request, Exchange exchange) {
    if (exchange.kind() == Kind.PRECONDITION_REQUIRED) {
      return Response.status(Response.Status.PRECONDITION_REQUIRED).build();
    }
    return Optional.ofNullable(evaluate(request.getRequest(), exchange.validators()))
        .orElseGet(() -> Response.status(status(exchange.kind())))
        .build();
  }

  private static @Nullable ResponseBuilder evaluate(Request request, Validators validators) {
    if (!(validators instanceof Validators.Known known)) {
      return request.evaluatePreconditions();
    }
    if (known.entityTag().isEmpty() && known.lastModified().isPresent()) {
      return request.evaluatePreconditions(date(known.lastModified().get()));
    }
    return request.evaluatePreconditions(
        known.entityTag().map(RuntimeAnswer::entityTag).orElse(new EntityTag("")));
  }

  private static EntityTag entityTag(ETag tag) {
    return new EntityTag(tag.opaqueTag(), tag.isWeak());
  }

  private static Date date(Instant lastModified) {
    return Date.from(HttpDate.wholeSecond(lastModified));
  }

  private static Response.Status status(Kind kind) {
    return kind == Kind.NOT_MODIFIED
        ? Response.Status.NOT_MODIFIED
        : Response.Status.PRECONDITION_FAILED;
  }
}
