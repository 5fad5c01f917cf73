package dev.etagged.spi;

import dev.etagged.Discrepancy;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
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
   * The validators of an instance that a request created, read from that very instance, if it is
   * the one that a target identifies. A 201 that names the target in {@code Location} gets them
   * (RFC 9110 section 15.3.2).
   *
   * @param instance what the method returned, or what was seen to be created
   * @param target the resource that a GET of {@code Location} would select
   * @return the validators; {@link Validators#unknown}, as by default, for any other instance
   */
  default Validators created(Object instance, TargetResource target) {
    return Validators.unknown();
  }

  /**
   * The strength with which the source derives its tags. A write that demands a precondition is
   * refused at deployment if the tags are weak: {@code If-Match} compares strongly.
   *
   * @return the strength; empty if it is not known by now
   */
  default Optional<Strength> strength() {
    return Optional.empty();
  }

  /**
   * Whether {@link #guard} fails each removal of the requested instance for which the preconditions
   * do not hold, also of an instance that was created after the look-up found none. A DELETE of
   * what is not there then runs whatever its {@code If-Match} says, so that the method itself
   * answers that nothing is there (RFC 9110 section 13.2.1). Without such a guard it is answered
   * 412, since it could remove what was created meanwhile.
   *
   * @return whether it is guarded; false by default
   */
  default boolean guardsRemoval() {
    return false;
  }

  /**
   * What is known about the state by now, for the report of the deployment. Nothing is looked up
   * for it.
   *
   * @return the facts; none by default
   */
  default StateFacts facts() {
    return StateFacts.none();
  }

  /**
   * Watches a retrieval. A cache of the node, or a replica of the database, can give the method an
   * older state than the one that was looked up; under the tag of the newer one, a client would
   * keep its content for ever. It is called on the request's thread, after the look-up and before
   * the method runs.
   *
   * @param read the request and what was looked up for it
   * @return the watch; one that sees nothing, as by default
   */
  default ReadWatch watch(RequestUnderWay read) {
    return ReadWatch.none();
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
