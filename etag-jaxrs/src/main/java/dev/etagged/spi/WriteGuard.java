package dev.etagged.spi;

import dev.etagged.http.Validators;
import java.util.List;

/**
 * Guards a write until its method has answered. The request holds it, and nothing else does: an
 * implementation that binds itself to the thread binds itself by a weak reference, and asks {@link
 * ConditionalWrite#isUnderWay} there.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WriteGuard {

  /**
   * Ends the guard. It is called once, when the method has answered, on any thread; never if no
   * answer comes.
   *
   * @return the validators of the state that was written; unknown if no write was seen
   */
  Validators release();

  /**
   * The instances that were seen to be created. It is called once, before {@link #release}.
   *
   * @return the instances, as they are after the method; empty, as by default, if none was seen or
   *     if there were many
   */
  default List<Object> created() {
    return List.of();
  }

  /**
   * Whether the preconditions were evaluated again for a change of the requested instance. It is
   * called once, before {@link #release}. If they were not, and the state is another one after a
   * successful write with preconditions, the {@link dev.etagged.DecisionListener} is told.
   *
   * @return false if no such change was seen; true, as by default, where that means nothing
   */
  default boolean hasJudged() {
    return true;
  }

  /**
   * Whether the instance that the method returned has the state that was seen to be written. A
   * merge, for example, writes another instance than the one that it is given. It is called after
   * {@link #release}, whose result counts if they differ.
   *
   * @param returned the validators of the returned instance
   * @return false if the response must not have them; true, as by default, if nothing speaks
   *     against them
   */
  default boolean agreesWith(Validators returned) {
    return true;
  }

  /**
   * No guard.
   *
   * @return one that never sees a write
   */
  static WriteGuard none() {
    return Validators::unknown;
  }
}
