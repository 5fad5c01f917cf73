package dev.etagged.contract;

import dev.etagged.http.Validators;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The state of one resource of the contract: what the test wants of it, and what was done to it.
 */
final class State {

  private static final AtomicLong LAST_ID = new AtomicLong();
  private static final Map<String, State> STATES = new ConcurrentHashMap<>();

  private final String id = "s" + LAST_ID.incrementAndGet();
  private final Validators validators;
  private final AtomicInteger performed = new AtomicInteger();

  private State(Validators validators) {
    this.validators = validators;
  }

  /** A new resource with these validators. */
  static State of(Validators validators) {
    State state = new State(validators);
    STATES.put(state.id, state);
    return state;
  }

  static State withId(String id) {
    State state = STATES.get(id);
    if (state == null) {
      throw new IllegalArgumentException("no state has the id " + id);
    }
    return state;
  }

  String id() {
    return id;
  }

  Validators validators() {
    return validators;
  }

  boolean isAbsent() {
    return validators instanceof Validators.Absent;
  }

  void perform() {
    performed.incrementAndGet();
  }

  /** How often a resource method was performed. */
  int performed() {
    return performed.get();
  }
}
