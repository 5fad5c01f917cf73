package dev.etagged.spi;

import dev.etagged.DecisionListener;
import java.util.Optional;

/**
 * Gives an application a listener, beside the application's own. A module implements it, and {@link
 * java.util.ServiceLoader} finds it; it needs a public constructor without parameters.
 *
 * @since 0.1.0
 */
public interface ListenerSupport {

  /**
   * A listener for an application. It is called once, during the first request.
   *
   * @param environment the application
   * @return the listener, for use by several threads; empty if the application does not have what
   *     the listener would report to, so that the library makes no event for it
   */
  Optional<DecisionListener> listener(Environment environment);
}
