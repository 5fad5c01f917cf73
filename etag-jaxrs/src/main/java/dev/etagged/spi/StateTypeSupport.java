package dev.etagged.spi;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.WriteConflict;
import java.util.List;
import java.util.Optional;

/**
 * Makes a kind of classes usable as {@link dev.etagged.Etagged#value}. A module implements it, and
 * {@link java.util.ServiceLoader} finds it; it needs a public constructor without parameters.
 *
 * @since 0.1.0
 */
public interface StateTypeSupport {

  /**
   * A source for a state. It is called at deployment, or at the method's first request where the
   * runtime offers no earlier moment.
   *
   * @param state the declaration of the annotation
   * @param environment the application around it
   * @return the source, for use by several threads; empty if the type is of another kind
   * @throws EtaggedConfigurationException if the type is of this kind and the declaration is wrong
   */
  Optional<StateSource> sourceFor(StateDeclaration state, Environment environment);

  /**
   * Components that the module adds to the application, such as a mapper which recognizes lost
   * writes ({@link WriteConflict}). Each class has a {@code @Priority}. A mapper is left out if the
   * application has one for the same exception.
   *
   * @param environment the application around it
   * @return new instances with each call; the runtime injects into their fields
   */
  default List<Object> components(Environment environment) {
    return List.of();
  }
}
