package dev.etagged.spi;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a source has found out about its state by now, for {@link dev.etagged.PlannedMethod}.
 *
 * @since 0.1.0
 */
public interface StateFacts {

  /**
   * The statements of one look-up.
   *
   * @return their number; empty, as by default, if it is not known
   */
  default OptionalInt statements() {
    return OptionalInt.empty();
  }

  /**
   * What compares the preconditions of a write again at its commit.
   *
   * @return its name; empty, as by default, if nothing does
   */
  default String guard() {
    return "";
  }

  /**
   * What should be changed about the state or its declaration.
   *
   * @return one sentence each; none by default
   */
  default List<String> warnings() {
    return List.of();
  }

  /**
   * Facts of a source that knows none.
   *
   * @return the defaults
   */
  static StateFacts none() {
    return new StateFacts() {};
  }
}
