package dev.etagged.spi;

import dev.etagged.http.Validators;

/**
 * An unsafe request whose preconditions held when they were checked. Another write can come between
 * that check and the commit, so whatever is about to be changed must be judged again. Safe for use
 * by several threads.
 *
 * @since 0.1.0
 */
public interface ConditionalWrite extends RequestUnderWay {

  /**
   * Whether the request's preconditions hold for a state as it is now.
   *
   * @param current the validators of the state that is about to be changed
   * @return false if the write must not be performed
   */
  boolean holdsFor(Validators current);
}
