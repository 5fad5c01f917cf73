package dev.etagged.metrics;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The bounds of the histogram of look-ups: one statement, from memory or over a network. */
final class Buckets {

  private static final List<Duration> BOUNDS =
      Stream.of(250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000)
          .map(micros -> Duration.ofNanos(micros * 1_000L))
          .toList();

  private Buckets() {}

  static Duration[] durations() {
    return BOUNDS.toArray(Duration[]::new);
  }

  static List<Double> seconds() {
    return BOUNDS.stream().map(bound -> bound.toNanos() / 1e9).toList();
  }
}
