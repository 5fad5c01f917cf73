package dev.etagged.jpa;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guards that were put on a thread, the latest first: a request can be dispatched inside
 * another one. A thread keeps none of them alive, nor any class: whoever put a guard on a thread
 * holds it, and a request that never completes takes its guard with it.
 */
final class ThreadGuards {

  /** Requests that never complete may follow each other on a thread; none is nested so deeply. */
  private static final int DEEPEST = 8;

  private static final ThreadLocal<@Nullable Deque<Reference<OnThread>>> GUARDS =
      new ThreadLocal<>();

  private ThreadGuards() {}

  /** A guard on a thread, or that there is none. */
  interface OnThread {

    /** Whether it is this one that counts, and not the one below it. */
    boolean isInForce();

    /** Whether it only watches: whatever guards on the thread goes first. */
    default boolean isWatch() {
      return false;
    }

    /** The guard; empty where nothing is guarded. */
    Optional<RequestGuard> guard();
  }

  /** Puts a guard on this thread until it is taken off, or until nobody holds it any more. */
  static void put(OnThread guard) {
    Deque<Reference<OnThread>> guards = GUARDS.get();
    if (guards == null) {
      guards = new ArrayDeque<>();
      GUARDS.set(guards);
    }
    guards.removeIf(ended -> ended.refersTo(null));
    while (guards.size() >= DEEPEST) {
      guards.removeLast();
    }
    guards.addFirst(new WeakReference<>(guard));
  }

  /** Takes a guard off this thread, if it is on it. */
  static void takeOff(OnThread guard) {
    Deque<Reference<OnThread>> guards = GUARDS.get();
    if (guards != null) {
      guards.removeIf(one -> one.refersTo(guard));
      if (guards.isEmpty()) {
        GUARDS.remove();
      }
    }
  }

  /**
   * The guard of this thread. A watch is not asked whether its request is still performed: what an
   * abandoned one sees is of no use and does no harm, and to ask costs more than the look-up.
   */
  static Optional<RequestGuard> current() {
    Deque<Reference<OnThread>> guards = GUARDS.get();
    if (guards == null) {
      return Optional.empty();
    }
    OnThread watch = null;
    for (Reference<OnThread> reference : guards) {
      OnThread guard = reference.get();
      if (guard == null) {
        continue;
      }
      if (guard.isWatch()) {
        watch = watch == null ? guard : watch;
      } else if (guard.isInForce()) {
        return guard.guard();
      }
    }
    return watch == null ? Optional.empty() : watch.guard();
  }
}
