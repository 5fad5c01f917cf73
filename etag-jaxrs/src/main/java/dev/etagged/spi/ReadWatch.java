package dev.etagged.spi;

import dev.etagged.http.Validators;

/**
 * Sees what a retrieving method loads for its representation. The request holds it, and nothing
 * else does: an implementation that binds itself to the thread binds itself by a weak reference,
 * since an answer may never come, and lets the guard of every write on the thread go first.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReadWatch {

  /**
   * Ends the watch. It is called when the method has answered, on any thread, once or several
   * times; never if no answer comes.
   *
   * @return the validators of the state that the method loaded, if it is older than the one that
   *     was looked up: the response gets them, without a tag if they have none; unknown if no such
   *     state was seen
   */
  Validators end();

  /**
   * No watch.
   *
   * @return one that never sees anything
   */
  static ReadWatch none() {
    return Validators::unknown;
  }
}
