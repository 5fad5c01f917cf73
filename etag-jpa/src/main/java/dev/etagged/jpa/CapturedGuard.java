package dev.etagged.jpa;

import java.util.Optional;

/**
 * The guard of a request, captured on its thread and ready to be opened on any other thread. A
 * write is guarded there while the guard is open, by {@link EtagListener} and {@link EtagGuard} as
 * on the request's own thread.
 *
 * <pre>{@code
 * CapturedGuard guard = EtagGuard.capture();
 * executor.execute(() -> {
 *   try (CapturedGuard.Opened opened = guard.open()) {
 *     articles.replace(id, form);
 *   }
 * });
 * }</pre>
 *
 * <p>{@link EtagGuard#contextualRunnable} does the same in one call. This class is for executors
 * that have their own hooks, and for coroutines, whose work changes threads: each time the work
 * continues, the hook opens the guard on the thread, and each time the work is suspended, it closes
 * what it opened.
 *
 * <p>The guard ends with the response: a write after the response was completed is not guarded,
 * whether the guard is open or not. Captured without a guard, it opens none, and the work is not
 * guarded.
 *
 * <p>Immutable, and safe for use by several threads: it can be opened any number of times, on
 * several threads at once.
 *
 * @since 0.1.0
 */
public final class CapturedGuard {

  private static final CapturedGuard NONE = new CapturedGuard(Optional.empty());

  private final Optional<RequestGuard> guard;

  private CapturedGuard(Optional<RequestGuard> guard) {
    this.guard = guard;
  }

  /** The guard of this thread; none if it has none. */
  static CapturedGuard ofThisThread() {
    Optional<RequestGuard> current = ThreadGuards.current();
    return current.isEmpty() ? NONE : new CapturedGuard(current);
  }

  /** Under it nothing is guarded. */
  static CapturedGuard none() {
    return NONE;
  }

  /**
   * Puts the guard on this thread, in place of the guard that is there.
   *
   * @return the opened guard, to be closed on this thread
   */
  public Opened open() {
    OpenGuard opened = new OpenGuard(Thread.currentThread(), guard);
    ThreadGuards.put(opened);
    return opened;
  }

  /**
   * A guard that is open on one thread. Closing it restores the guard that was on the thread
   * before. Several opened guards of a thread are closed in the reverse order, as nested
   * try-with-resources statements do. Whoever opened it holds it until it is closed: the thread
   * does not keep it.
   *
   * <p>Not safe for use by several threads.
   *
   * @since 0.1.0
   */
  public interface Opened extends AutoCloseable {

    /**
     * Takes the guard off the thread. Closing it again has no effect.
     *
     * @throws IllegalStateException on another thread than the one that opened it. Both threads
     *     keep their guards, and the guard can still be closed on its own thread
     */
    @Override
    void close();
  }

  private static final class OpenGuard implements Opened, ThreadGuards.OnThread {

    private final Thread opener;
    private final Optional<RequestGuard> guard;

    OpenGuard(Thread opener, Optional<RequestGuard> guard) {
      this.opener = opener;
      this.guard = guard;
    }

    @Override
    public boolean isInForce() {
      return true;
    }

    @Override
    public Optional<RequestGuard> guard() {
      return guard;
    }

    @Override
    public void close() {
      if (Thread.currentThread() != opener) {
        throw new IllegalStateException(
            "the guard was opened on the thread %s and cannot be closed on %s; close it on the thread that opened it"
                .formatted(opener.getName(), Thread.currentThread().getName()));
      }
      ThreadGuards.takeOff(this);
    }
  }
}
