package dev.etagged.benchmark.comparison;

import dev.etagged.benchmark.load.Load;
import java.time.Duration;

/** How long a run may take. */
enum Scale {
  /** Shows that everything works; its figures mean nothing. */
  SMOKE,
  /** Enough for medians that can be quoted. */
  FULL;

  Load load(int turns, int milliseconds) {
    return this == FULL
        ? Load.of(turns, Duration.ofMillis(milliseconds))
        : Load.of(1, Duration.ofMillis(100));
  }

  /** The same for a comparison in a process of its own. */
  String[] arguments(int turns, int milliseconds) {
    Load load = load(turns, milliseconds);
    return new String[] {
      Integer.toString(load.turns()), Long.toString(load.turn().toMillis()),
    };
  }
}
