package dev.etagged;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What becomes of the requests on an annotated method, as it was resolved at deployment. Immutable.
 * The library makes it; later versions may add methods. {@code EtaggedFeature.plannedMethods()}
 * gives one for each annotated method, so that a test can demand something of all of them:
 *
 * <pre>{@code
 * assertThat(feature.plannedMethods()).allSatisfy(method -> assertThat(method.warnings()).isEmpty());
 * }</pre>
 *
 * @since 0.1.0
 */
public interface PlannedMethod {

  /**
   * The annotated method.
   *
   * @return the names of its class and of the method itself
   */
  String resourceMethod();

  /**
   * The request method that it serves.
   *
   * @return for instance {@code GET}
   */
  String httpMethod();

  /**
   * The template of its path, below the application's.
   *
   * @return for instance {@code articles/{id}}; empty for a sub-resource, whose path is not known
   */
  Optional<String> path();

  /**
   * Where its validators come from.
   *
   * @return for instance {@code Article with comments}, the name of a source, or {@code content}
   */
  String source();

  /**
   * What identifies the state.
   *
   * @return for instance {@code slug}; empty if there is no state type
   */
  String key();

  /**
   * When the preconditions are evaluated.
   *
   * @return for instance {@code before the method}
   */
  String evaluation();

  /**
   * What compares the precondition of a write again when it is committed.
   *
   * @return for instance {@code EtagListener}; {@code nothing}, or empty for a retrieval
   */
  String guard();

  /**
   * The statements of one look-up.
   *
   * @return their number; 0 for a tag that is derived from the content; empty if the source does
   *     not say
   */
  OptionalInt statements();

  /**
   * What should be changed about the method.
   *
   * @return one sentence each; empty if there is nothing to say
   */
  List<String> warnings();
}
