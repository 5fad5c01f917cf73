package dev.etagged.doctor.origin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The state that all nodes share. */
public final class Item {

  /**
   * One state.
   *
   * @param version raised with each write
   * @param text the content
   * @param modified when it was written
   */
  record State(long version, String text, Instant modified) {}

  private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

  private State current;
  private final State old;
  private final AtomicLong reads = new AtomicLong();

  /** A new one. */
  public Item() {
    old = new State(6, text("the state before"), LONG_AGO.minusSeconds(3_600));
    current = new State(7, text("the state"), LONG_AGO);
  }

  private static String text(String of) {
    return "{\"text\":\"" + (of + " ").repeat(40) + "\"}";
  }

  synchronized State current() {
    return current;
  }

  State old() {
    return old;
  }

  /** What an asynchronous replica has not seen yet. */
  long read() {
    return reads.incrementAndGet();
  }

  synchronized boolean replace(State expected, String text) {
    if (!current.equals(expected)) {
      return false;
    }
    current = after(expected, text);
    return true;
  }

  synchronized void overwrite(String text) {
    current = after(current, text);
  }

  private static State after(State state, String text) {
    return new State(state.version() + 1, text, state.modified().plusSeconds(60));
  }
}
