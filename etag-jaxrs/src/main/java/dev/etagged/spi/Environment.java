package dev.etagged.spi;

import java.util.Optional;

/**
 * The application around the sources of validators. Only the library implements it. Safe for use by
 * several threads.
 *
 * <p>It is a component of the application itself: a {@link dev.etagged.ValidatorSource} that a
 * module provides gets it from its target, {@code target.component(Environment.class)}.
 *
 * @since 0.1.0
 */
public interface Environment {

  /**
   * The epoch, which every derived tag contains.
   *
   * @return the setting {@code etagged.epoch}; may be empty. A source asks for it during a request:
   *     at deployment the default is not available yet
   */
  String epoch();

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
   * A component of which the application has one.
   *
   * @param <T> the component's type
   * @param type the component's type
   * @return the CDI bean, or what the {@code ContextResolver} of its type gives; empty if there is
   *     neither. A source asks for it during a request
   */
  <T> Optional<T> component(Class<T> type);

  /**
   * Whether a class is available, for a part of a module that needs an optional API.
   *
   * @param className the name of a class
   * @return false if the server does not have it
   */
  boolean offers(String className);
}
