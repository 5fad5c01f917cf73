package dev.etagged.spi;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;

/**
 * A request whose method is about to run, after the validators were looked up. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface RequestUnderWay {

  /**
   * The requested resource.
   *
   * @return the target of the request
   */
  TargetResource target();

  /**
   * The validators against which the preconditions were checked.
   *
   * @return the validators that were looked up; unknown if nothing needed them
   */
  Validators checked();

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
