package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.provider.InstanceEvents;
import dev.etagged.jpa.provider.Moment;
import dev.etagged.spi.WriteGuard;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a request, on the thread that performs its method and on every thread on which it is
 * opened. On the former it is in force while the thread performs the request, even if the request
 * never completes.
 */
final class RequestGuard implements WriteGuard, ThreadGuards.OnThread {

  /** Guards and captures what a provider shows. */
  static final InstanceEvents EVENTS =
      new InstanceEvents() {
        @Override
        public boolean areAwaited() {
          return observer().isPresent();
        }

        @Override
        public void happens(Moment moment, Object instance) {
          RequestGuard.happens(moment, instance);
        }
      };

  private volatile @Nullable Observer observer;
  private volatile @Nullable Observer ended;
  private volatile Validators result = Validators.unknown();

  private final BooleanSupplier overtaken;

  private RequestGuard(Observer observer, BooleanSupplier overtaken) {
    this.observer = observer;
    this.overtaken = overtaken;
  }

  /** What a request does with instances: a write is guarded, a retrieval is watched. */
  interface Observer {

    void happens(Moment moment, Object instance);

    /** The validators of what the request wrote, or loaded; called after its method. */
    Validators validators();
  }

  /** Watches a retrieval on this thread. */
  static RequestGuard watch(Observer observer) {
    return begin(observer, () -> false);
  }

  /**
   * Guards or watches a request on this thread.
   *
   * @param overtaken looks its state up again: whether its preconditions do not hold any more
   */
  static RequestGuard begin(Observer observer, BooleanSupplier overtaken) {
    RequestGuard guard = new RequestGuard(observer, overtaken);
    ThreadGuards.put(guard);
    return guard;
  }

  /** The write that is guarded on this thread. */
  static Optional<GuardedWrite> write() {
    return ThreadGuards.current().flatMap(RequestGuard::guarded);
  }

  /** Guards and captures what a provider does with an instance on this thread. */
  static void happens(Moment moment, Object instance) {
    Optional<Observer> present = observer();
    if (present.isPresent()) {
      present.get().happens(moment, instance);
    }
  }

  /** Whether the preconditions of the write on this thread do not hold any more. */
  static boolean isOvertaken() {
    return ThreadGuards.current()
        .filter(guard -> guard.guarded().isPresent() && guard.overtaken.getAsBoolean())
        .isPresent();
  }

  private static Optional<Observer> observer() {
    return ThreadGuards.current().flatMap(guard -> Optional.ofNullable(guard.observer));
  }

  private Optional<GuardedWrite> guarded() {
    return observer instanceof GuardedWrite write ? Optional.of(write) : Optional.empty();
  }

  @Override
  public boolean isInForce() {
    return guarded().filter(GuardedWrite::isUnderWay).isPresent();
  }

  @Override
  public boolean isWatch() {
    return !(observer instanceof GuardedWrite) && observer != null;
  }

  @Override
  public Optional<RequestGuard> guard() {
    return Optional.of(this);
  }

  @Override
  public List<Object> created() {
    return guarded().map(GuardedWrite::created).orElse(List.of());
  }

  @Override
  public boolean hasJudged() {
    return guarded().map(GuardedWrite::hasJudged).orElse(true);
  }

  /** A retrieval of a range is completed twice. */
  @Override
  public Validators release() {
    Observer current = observer;
    if (current != null) {
      observer = null;
      ended = current;
      ThreadGuards.takeOff(this);
      result = current.validators();
    }
    return result;
  }

  @Override
  public boolean agreesWith(Validators returned) {
    return !(ended instanceof GuardedWrite write) || write.agreesWith(returned);
  }
}
