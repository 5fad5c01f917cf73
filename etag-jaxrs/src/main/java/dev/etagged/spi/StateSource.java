package dev.etagged.spi;

import dev.etagged.Discrepancy;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import java.util.List;
import java.util.Optional;

/**
 * A source of validators for a declared state. It is used by several threads at once.
 *
 * @since 0.1.0
 */
public interface StateSource extends ValidatorSource {

  /**
   * The path parameters that identify the instance.
   *
   * @return their names; empty for a resource that always represents the same instance
   */
  List<String> pathParameters();

  /**
   * What a tag that a client sent shows about the nodes of the cluster. It reaches the {@link
   * dev.etagged.DecisionListener} and changes no answer.
   *
   * @param sent a tag of a request, without the part that names a representation of the state
   * @param current the tag that was looked up
   * @return the kind of discrepancy; empty if this node could have sent the tag
   */
  default Optional<Discrepancy.Kind> discrepancy(ETag sent, ETag current) {
    return Optional.empty();
  }

  /**
   * Guards a write. It is called on the request's thread, after the preconditions held and before
   * the method runs. Until the guard is released, a change of the requested instance on this thread
   * fails unless the preconditions hold for the very state that is changed.
   *
   * @param write the request and its preconditions
   * @return the guard
   */
  default WriteGuard guard(ConditionalWrite write) {
    return WriteGuard.none();
  }
}
