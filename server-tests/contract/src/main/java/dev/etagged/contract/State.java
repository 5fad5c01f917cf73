package dev.etagged.contract;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
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
  private volatile Validators validators;
  private final AtomicInteger performed = new AtomicInteger();
  private final AtomicInteger lookedUp = new AtomicInteger();
  private final AtomicInteger released = new AtomicInteger();

  private State(Validators validators) {
    this.validators = validators;
  }

  /** A new resource with these validators. */
  static State of(Validators validators) {
    State state = new State(validators);
    STATES.put(state.id, state);
    return state;
  }

  /** A new resource with a strong entity tag of its own and a modification date. */
  static State tagged() {
    String tag = "t" + LAST_ID.incrementAndGet();
    return of(Validators.of(ETag.strong(tag), Instant.parse("2024-02-29T12:00:00Z")));
  }

  static State absent() {
    return of(Validators.absent());
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

  /** Another request's write. */
  void become(Validators other) {
    validators = other;
  }

  /** The current entity tag, as a field value. */
  String tag() {
    return validators() instanceof Validators.Known known
        ? known.entityTag().orElseThrow().toString()
        : "";
  }

  boolean isAbsent() {
    return validators instanceof Validators.Absent;
  }

  void lookUp() {
    lookedUp.incrementAndGet();
  }

  /** How often its validators were looked up. */
  int lookedUp() {
    return lookedUp.get();
  }

  void perform() {
    performed.incrementAndGet();
  }

  /** How often a resource method was performed. */
  int performed() {
    return performed.get();
  }

  /** Ends the guard of a write; gives what was written. */
  Validators release() {
    released.incrementAndGet();
    return validators;
  }

  /** How often a guard was ended. */
  int released() {
    return released.get();
  }
}
