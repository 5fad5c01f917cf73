package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.util.Optional;

/**
 * One decision on a request to an annotated method.
 *
 * @param kind what was decided
 * @param decidedBy the precondition that settled it; if the request proceeds, the last one that was
 *     evaluated; empty if none was
 * @param method the request's method
 * @param path the request's path, decoded, relative to the application
 * @param resourceMethod the annotated method, as class and method name
 * @param preconditions those that were sent
 * @param validators those that they were evaluated against; unknown if none were looked up
 */
public record Decision(
    Kind kind,
    Optional<PreconditionField> decidedBy,
    String method,
    String path,
    String resourceMethod,
    Preconditions preconditions,
    Validators validators) {

  /** What can be decided. */
  public enum Kind {
    /** The method is performed. */
    PROCEED,
    /** The answer is 304. */
    NOT_MODIFIED,
    /** The answer is 412. */
    PRECONDITION_FAILED,
    /** The answer is 428. */
    PRECONDITION_REQUIRED
  }

  /**
   * Checks that every part is there.
   *
   * @param kind what was decided
   * @param decidedBy the precondition that settled it, if one did
   * @param method the request's method
   * @param path the request's path
   * @param resourceMethod class and method name
   * @param preconditions those that were sent
   * @param validators those that were evaluated against
   */
  public Decision {
    requireNonNull(kind, "kind");
    requireNonNull(decidedBy, "decidedBy");
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(resourceMethod, "resourceMethod");
    requireNonNull(preconditions, "preconditions");
    requireNonNull(validators, "validators");
  }
}
