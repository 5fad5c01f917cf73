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

  /**
   * Whether this thread is performing the request. It is for the thread on which the request began,
   * which a server uses again: a request may have left it without an answer, as an asynchronous
   * method does, and its answer may never come. A request that is dispatched inside this one is
   * another request while it lasts.
   *
   * @return false if the thread performs another request, or none; true also where the runtime does
   *     not show it
   */
  default boolean isUnderWay() {
    return true;
  }
}
