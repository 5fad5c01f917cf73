package dev.etagged.jpa;

import jakarta.persistence.PostLoad;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the entities that a provider loads. */
public final class LoadCounter {

  private static final AtomicInteger LOADS = new AtomicInteger();

  public LoadCounter() {}

  @PostLoad
  void loaded(Object entity) {
    LOADS.incrementAndGet();
  }

  static int take() {
    return LOADS.getAndSet(0);
  }
}
