package dev.etagged.jaxrs;

import dev.etagged.Decision.Kind;
import dev.etagged.answer.CanonicalField;
import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
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
   * the resource method draw the same conclusion.
   */
  static void putCanonical(MultivaluedMap<String, String> fields, Exchange exchange) {
    if (isNotModifiedQuery(exchange)) {
      return;
    }
    CanonicalField.of(
            exchange.request().verdictForMethod(exchange.outcome()), exchange.validators())
        .forEach(field -> fields.putSingle(field.field().fieldName(), field.value()));
  }

  /** The answer to a request that the method does not see. */
  static Response of(ContainerRequestContext request, Exchange exchange) {
    Answer answer = exchange.answer().orElseThrow();
    Optional<ResponseBuilder> evaluated =
        exchange.kind() == Kind.PRECONDITION_REQUIRED || isNotModifiedQuery(exchange)
            ? Optional.empty()
            : Optional.ofNullable(evaluate(request.getRequest(), exchange.validators()));
    return evaluated.orElseGet(() -> Response.status(answer.status())).build();
  }

  /** To a runtime, QUERY is an unsafe method, for which it concludes 412. */
  private static boolean isNotModifiedQuery(Exchange exchange) {
    return exchange.kind() == Kind.NOT_MODIFIED && exchange.target().method().equals("QUERY");
  }

  private static @Nullable ResponseBuilder evaluate(Request request, Validators validators) {
    if (!(validators instanceof Validators.Known)) {
      return request.evaluatePreconditions();
    }
    Optional<Instant> date = validators.lastModified();
    if (validators.entityTag().isEmpty() && date.isPresent()) {
      return request.evaluatePreconditions(Date.from(HttpDate.wholeSecond(date.get())));
    }
    return request.evaluatePreconditions(
        validators.entityTag().map(RuntimeAnswer::entityTag).orElseGet(() -> new EntityTag("")));
  }

  private static EntityTag entityTag(ETag tag) {
    return new EntityTag(tag.opaqueTag(), tag.isWeak());
  }
}
