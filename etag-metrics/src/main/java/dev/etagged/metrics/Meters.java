package dev.etagged.metrics;

import java.time.Duration;
import java.util.List;

/** Where measurements go. */
interface Meters {

  /**
   * Adds to a counter.
   *
   * @param values one for each label of the metric, in their order
   */
  void count(Metric metric, List<String> values, long amount);

  /**
   * Records a duration in {@link Metric#LOOK_UP}.
   *
   * @param values one for each label of the metric, in their order
   */
  void time(List<String> values, Duration duration);
}
