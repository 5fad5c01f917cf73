package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.List;
import java.util.Optional;

/**
 * How a module makes a kind of classes usable as {@link Etagged#value}: found by {@link
 * java.util.ServiceLoader}. It needs a public constructor without parameters.
 */
public interface StateTypeSupport {

  /**
   * A source for a state.
   *
   * @param state what the annotation declares
   * @param environment the application's configuration and components
   * @return the source, for use by several threads; empty if the type is none of this kind
   * @throws EtaggedConfigurationException if it is one of this kind, and the declaration is wrong
   */
  Optional<StateSource> sourceFor(State state, Environment environment);

  /**
   * A request begins on this thread, annotated or not: whatever an earlier one left behind on it is
   * to be forgotten.
   */
  default void requestBegins() {}

  /**
   * Components that the module adds to the application, such as a mapper which recognizes lost
   * writes ({@link WriteConflict}). Their classes have a {@code @Priority} each; a mapper of an
   * exception for which the application has one itself is left out.
   *
   * @return new instances with each call; the runtime injects into their fields
   */
  default List<Object> components() {
    return List.of();
  }

  /** A source of validators that names the path parameters which it reads. */
  interface StateSource extends ValidatorSource {

    /**
     * The path parameters that identify the instance.
     *
     * @return their names; empty for a resource that is always the same instance
     */
    List<String> pathParameters();

    /**
     * How a tag that a client sent stands to the current one. What it tells reaches the {@link
     * DecisionListener} and changes no answer.
     *
     * @param sent a tag of a request, without the part that a representation adds to its state's
     * @param current the tag that was looked up
     * @return whether it is one that this node could not have sent
     */
    default TagStanding standing(ETag sent, ETag current) {
      return TagStanding.USUAL;
    }

    /**
     * Guards a write: called on the request's thread, after the preconditions held and before the
     * method runs. Until it is released, a change on this thread of the instance that is meant
     * fails unless the preconditions hold for the very state that is changed.
     *
     * @param write the request and its preconditions
     * @return what guards it
     */
    default WriteGuard guard(ConditionalWrite write) {
      return WriteGuard.none();
    }
  }

  /** What guards a write until its method has answered. */
  @FunctionalInterface
  interface WriteGuard {

    /**
     * Ends the guard; called once when the method has answered, maybe on another thread.
     *
     * @return the validators of the state that was written; unknown if none was seen
     */
    Validators release();

    /**
     * No guard.
     *
     * @return one that saw nothing
     */
    static WriteGuard none() {
      return Validators::unknown;
    }
  }

  /** What the application provides. */
  interface Environment {

    /**
     * The configuration of the library.
     *
     * @return read once; to be asked for during a request, not at deployment, when the default
     *     epoch cannot be had yet
     */
    EtaggedConfiguration configuration();

    /**
     * A component from the application's {@code ContextResolver} of its type.
     *
     * @param <T> the component's type
     * @param type the component's type
     * @param context the class for which it is asked
     * @return the component; empty if there is no such resolver, or not yet
     */
    <T> Optional<T> resolve(Class<T> type, Class<?> context);

    /**
     * A component of the application that there is one of.
     *
     * @param <T> the component's type
     * @param type the component's type
     * @return the CDI bean, else what the {@code ContextResolver} of its type gives; to be asked
     *     for during a request
     */
    default <T> Optional<T> component(Class<T> type) {
      return resolve(type, type);
    }
  }
}
