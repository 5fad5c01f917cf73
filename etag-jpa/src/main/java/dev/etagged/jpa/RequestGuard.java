package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.spi.WriteGuard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a request, on the thread that performs its method and on every thread on which it is
 * opened. A thread that ran the method may keep the guard after the response was completed on
 * another thread; the guard is empty by then.
 */
final class RequestGuard implements WriteGuard {

  private static final ThreadLocal<@Nullable RequestGuard> OF_THREAD = new ThreadLocal<>();

  private volatile @Nullable GuardedWrite write;

  private RequestGuard(GuardedWrite write) {
    this.write = write;
  }

  /** Guards a write on this thread. */
  static RequestGuard begin(GuardedWrite write) {
    RequestGuard guard = new RequestGuard(write);
    OF_THREAD.set(guard);
    return guard;
  }

  /** The write that is guarded on this thread. */
  static Optional<GuardedWrite> write() {
    return Optional.ofNullable(OF_THREAD.get()).flatMap(guard -> Optional.ofNullable(guard.write));
  }

  static void forget() {
    OF_THREAD.remove();
  }

  /** The guard of this thread; null for none. */
  static @Nullable RequestGuard current() {
    return OF_THREAD.get();
  }

  /** Puts a guard on this thread, or none for null; returns the guard that was there. */
  static @Nullable RequestGuard replace(@Nullable RequestGuard guard) {
    RequestGuard previous = OF_THREAD.get();
    if (guard == null) {
      OF_THREAD.remove();
    } else {
      OF_THREAD.set(guard);
    }
    return previous;
  }

  @Override
  public Validators release() {
    GuardedWrite ended = write;
    write = null;
    if (OF_THREAD.get() == this) {
      OF_THREAD.remove();
    }
    return ended == null ? Validators.unknown() : ended.writtenValidators();
  }
}
