package dev.etagged.jaxrs;

import dev.etagged.WriteConflict;
import dev.etagged.answer.Problem;
import dev.etagged.content.UnsentEntity;
import dev.etagged.http.Validators;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that replaces the method's own: its status, its content, and the fields which describe
 * that content. What the method says of the request or of the resource stays, such as {@code
 * Set-Cookie}, {@code Link} and {@code Accept-Ranges}.
 */
final class Answer {

  private static final Answer NOT_MODIFIED = new Answer(304, Optional.empty());

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");
  private static final String NO_STORE = "no-store";

  /** They describe content that is not sent, or what only a 2xx refers to. */
  private static final String[] OF_CONTENT = {
    HttpHeaders.CONTENT_TYPE,
    HttpHeaders.CONTENT_LENGTH,
    HttpHeaders.CONTENT_LANGUAGE,
    "Content-Range",
    HttpHeaders.CONTENT_DISPOSITION,
    "Content-Digest",
    "Repr-Digest",
    "Digest",
    "Content-MD5",
    "IM",
    "Delta-Base",
    HttpHeaders.LOCATION
  };

  /** A 304 has these of the 200, and a failure is at no other location and never fresh. */
  private static final String[] OF_SUCCESS = {
    HttpHeaders.CONTENT_LOCATION, HttpHeaders.EXPIRES, HttpHeaders.RETRY_AFTER
  };

  private static final FieldNames CODING = FieldNames.of(HttpHeaders.CONTENT_ENCODING);
  private static final FieldNames BESIDE_NOT_MODIFIED = FieldNames.of(OF_CONTENT);
  private static final FieldNames BESIDE_FAILURE =
      FieldNames.of(Stream.of(OF_CONTENT, OF_SUCCESS).flatMap(Stream::of).toArray(String[]::new));

  private final int status;
  private final Optional<Problem> problem;

  private Answer(int status, Optional<Problem> problem) {
    this.status = status;
    this.problem = problem;
  }

  /** The answer to a request in place of the method's; empty if the method is performed. */
  static Optional<Answer> to(Exchange exchange) {
    return switch (exchange.kind()) {
      case PROCEED -> Optional.empty();
      case NOT_MODIFIED -> Optional.of(NOT_MODIFIED);
      case PRECONDITION_FAILED -> Optional.of(failure(preconditionFailed(exchange)));
      case PRECONDITION_REQUIRED -> Optional.of(failure(preconditionRequired(exchange)));
    };
  }

  static Answer failure(Problem problem) {
    return new Answer(problem.status(), Optional.of(problem));
  }

  private static Problem preconditionRequired(Exchange exchange) {
    Validators nameable = exchange.request().dating().nameable(exchange.validators());
    return Problem.preconditionRequired(exchange.target().method(), nameable);
  }

  private static Problem preconditionFailed(Exchange exchange) {
    boolean overtaken =
        !exchange.isRetrieval() && !exchange.isBlind() && exchange.holdsFor(exchange.state());
    Validators current = exchange.validators();
    return overtaken
        ? Problem.preconditionFailed(WriteConflict.OVERTAKEN.detail(), current.entityTag())
        : Problem.preconditionFailed(
            exchange.request().preconditions(), exchange.outcome(), current);
  }

  int status() {
    return status;
  }

  boolean isFailure() {
    return problem.isPresent();
  }

  /** Replaces what the method answered, before the runtime has begun to write it. */
  void replace(ContainerResponseContext response) {
    response.setStatus(status);
    UnsentEntity.close(response.getEntity());
    response.setEntity(null);
    removeReplaced(response.getHeaders());
    CODING.removeFrom(response.getHeaders());
    putContent(response);
  }

  /**
   * Gives the response its content, if it has none. A servlet container replaces an empty 412 by a
   * page of its own and drops the fields.
   */
  void putContent(ContainerResponseContext response) {
    if (!response.hasEntity()) {
      problem.ifPresent(details -> response.setEntity(details.json(), new Annotation[0], PROBLEM));
    }
  }

  /**
   * Replaces the status and the fields of content that is being written and was not sent yet.
   *
   * @param coded whether a coder is at work, which also codes the problem details
   */
  void replaceUnsent(
      ContainerResponseContext response, MultivaluedMap<String, Object> fields, boolean coded) {
    response.setStatus(status);
    removeReplaced(fields);
    if (!isFailure() || !coded) {
      CODING.removeFrom(fields);
    }
    if (isFailure()) {
      fields.putSingle(HttpHeaders.CONTENT_TYPE, PROBLEM);
    }
  }

  /** Takes off the fields of content that is not sent. */
  void removeFieldsOfContent(MultivaluedMap<String, Object> fields) {
    if (!isFailure()) {
      removeReplaced(fields);
      CODING.removeFrom(fields);
    }
  }

  private void removeReplaced(MultivaluedMap<String, Object> fields) {
    (isFailure() ? BESIDE_FAILURE : BESIDE_NOT_MODIFIED).removeFrom(fields);
  }

  Optional<byte[]> content() {
    return problem.map(Problem::json);
  }

  /**
   * Puts {@code Cache-Control} on the response. It forbids to store a failure: a failure that is
   * stored under the tag of the resource would be freshened by a later 304, and be served in place
   * of the resource.
   *
   * @param declared the value for the resource; empty for none
   */
  void putCacheControl(MultivaluedMap<String, Object> fields, String declared) {
    if (isFailure()) {
      fields.putSingle(
          HttpHeaders.CACHE_CONTROL, declared.isEmpty() ? NO_STORE : declared + ", " + NO_STORE);
    } else if (!declared.isEmpty() && !fields.containsKey(HttpHeaders.CACHE_CONTROL)) {
      fields.putSingle(HttpHeaders.CACHE_CONTROL, declared);
    }
  }
}
