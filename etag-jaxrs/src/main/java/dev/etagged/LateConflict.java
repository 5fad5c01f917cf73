package dev.etagged;

import java.util.Optional;

/**
 * A write that lost to another request's write. Its preconditions held when they were evaluated, or
 * it had none; the other request came first all the same, and the answer is 412 or 409. Immutable,
 * and safe for use by several threads. The library makes it; later versions may add methods.
 *
 * <p>Beside it, a write under a precondition has a second {@link Decision}.
 *
 * @since 0.1.0
 */
public interface LateConflict {

  /**
   * The answer.
   *
   * @return the status: 412 if the request had a precondition, else 409. It is also 409 if the
   *     write collided with something that the precondition does not cover
   */
  int status();

  /**
   * The request's method.
   *
   * @return for instance {@code PUT}
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
   * The template of the request's path.
   *
   * @return as {@link Decision#uriTemplate} says
   */
  Optional<String> uriTemplate();
}
