package dev.etagged;

import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import java.time.Duration;
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

  /**
   * Why it was decided so: one of the reasons that {@code Server-Timing} shows, as the page on
   * configuration lists them.
   *
   * @return a word such as {@code match}, {@code changed} or {@code foreign-tag}; later versions
   *     may have others. A decision that something else than the library made may have {@code
   *     unknown}
   */
  default String reason() {
    return "unknown";
  }

  /**
   * The template of the request's path, as the annotations {@code @Path} of class and method have
   * it: there are as many as there are methods, whatever clients send.
   *
   * @return for instance {@code /articles/{id}}, below the application's path and without the
   *     expressions of its parameters; empty if the class is not a root resource
   */
  default Optional<String> uriTemplate() {
    return Optional.empty();
  }

  /**
   * How long it took to look the validators up before the method.
   *
   * @return the duration, not negative; empty if they were not looked up, or if an earlier decision
   *     on the same request has it
   */
  default Optional<Duration> lookUp() {
    return Optional.empty();
  }
}
