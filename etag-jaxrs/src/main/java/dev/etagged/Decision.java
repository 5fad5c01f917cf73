package dev.etagged;

import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.util.Optional;

/**
 * One decision on a request to an annotated method. Immutable, and safe for use by several threads.
 * The library makes it; later versions may add methods.
 *
 * <p>A request is decided a second time if its preconditions held and its write was then lost to
 * another write: first as {@link Kind#PROCEED}, then as {@link Kind#PRECONDITION_FAILED}.
 *
 * @since 0.1.0
 */
public interface Decision {

  /**
   * The possible decisions, one for each answer of RFC 9110 section 13.2.2 and RFC 6585 section 3.
   *
   * @since 0.1.0
   */
  enum Kind {
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
   * The decision.
   *
   * @return its kind
   */
  Kind kind();

  /**
   * The precondition that settled the decision.
   *
   * @return the field; if the request proceeds, the last field that was evaluated; empty if no
   *     field was evaluated
   */
  Optional<PreconditionField> decidedBy();

  /**
   * The request's method.
   *
   * @return for instance {@code GET}
   */
  String method();

  /**
   * The request's path.
   *
   * @return the path, decoded, relative to the application
   */
  String path();

  /**
   * The annotated method.
   *
   * @return the names of its class and of the method itself
   */
  String resourceMethod();

  /**
   * The preconditions of the request.
   *
   * @return the preconditions, with the tags that the received ones stand in for
   */
  Preconditions preconditions();

  /**
   * The validators against which the preconditions were evaluated.
   *
   * @return the validators; unknown if they were not looked up
   */
  Validators validators();
}
