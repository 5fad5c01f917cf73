package dev.etagged.probe;

import java.util.concurrent.atomic.LongAdder;

/** Counts entities as they are loaded: the default listener of the persistence unit under test. */
public class LoadCounter {
  private static final LongAdder LOADS = new LongAdder();

  public void loaded(Object entity) {
    LOADS.increment();
  }

  static long loads() {
    return LOADS.sum();
  }

  static void reset() {
    LOADS.reset();
  }
}
