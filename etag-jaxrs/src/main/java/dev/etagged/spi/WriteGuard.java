package dev.etagged.spi;

import dev.etagged.http.Validators;

/**
 * Guards a write until its method has answered.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WriteGuard {

  /**
   * Ends the guard. It is called once, when the method has answered, on any thread.
   *
   * @return the validators of the state that was written; unknown if no write was seen
   */
  Validators release();

  /**
   * No guard.
   *
   * @return one that never sees a write
   */
  static WriteGuard none() {
    return Validators::unknown;
  }
}
