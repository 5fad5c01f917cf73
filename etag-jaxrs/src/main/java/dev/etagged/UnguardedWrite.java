package dev.etagged;

import dev.etagged.http.Validators;
import java.util.Optional;

/**
 * A write with a precondition that its guard never saw, and after which the state is another one.
 * Its precondition was evaluated before the method and not again at the commit, so that it may have
 * overwritten what another request wrote meanwhile. It changes no answer. Immutable, and safe for
 * use by several threads. The library makes it; later versions may add methods.
 *
 * <p>The change may also be another request's, made while this one wrote nothing, so a single event
 * proves nothing: count them for each method.
 *
 * @since 0.1.0
 */
public interface UnguardedWrite {

  /**
   * The state against which the preconditions were evaluated.
   *
   * @return its validators
   */
  Validators before();

  /**
   * The state after the method.
   *
   * @return its validators; absent if there is none any more
   */
  Validators after();

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
  default Optional<String> uriTemplate() {
    return Optional.empty();
  }
}
