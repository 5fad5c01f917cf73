package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.util.Optional;

/**
 * One decision on a request to an annotated method, or a discrepancy that was noticed with it.
 *
 * <p>A request is decided a second time if its write lost to another one after its preconditions
 * had held: first {@link Kind#PROCEED}, then {@link Kind#PRECONDITION_FAILED}.
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

  /** What can be decided, and what can be noticed. */
  public enum Kind {
    /** The method is performed. */
    PROCEED,
    /** The answer is 304. */
    NOT_MODIFIED,
    /** The answer is 412. */
    PRECONDITION_FAILED,
    /** The answer is 428. */
    PRECONDITION_REQUIRED,
    /**
     * Noticed in addition, and no reason for any answer: the request has a tag of a later state
     * than the one that this node reads. Another node wrote it, and this one reads a stale replica
     * or cache.
     */
    TAG_AHEAD,
    /**
     * Noticed in addition, and no reason for any answer: the request has a tag of the same version
     * which this node would not have derived. The node it came from has another epoch or
     * configuration, or the URI named another row.
     */
    TAG_DIVERGENT
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
