package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.provider.InstanceEvents;
import dev.etagged.jpa.provider.Moment;
import dev.etagged.spi.WriteGuard;
import java.util.List;
import java.util.Optional;
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
          return write().isPresent();
        }

        @Override
        public void happens(Moment moment, Object instance) {
          RequestGuard.happens(moment, instance);
        }
      };

  private volatile @Nullable GuardedWrite write;

  private RequestGuard(GuardedWrite write) {
    this.write = write;
  }

  /** Guards a write on this thread. */
  static RequestGuard begin(GuardedWrite write) {
    RequestGuard guard = new RequestGuard(write);
    ThreadGuards.put(guard);
    return guard;
  }

  /** The write that is guarded on this thread. */
  static Optional<GuardedWrite> write() {
    return ThreadGuards.current().flatMap(guard -> Optional.ofNullable(guard.write));
  }

  /** Guards and captures what a provider does with an instance on this thread. */
  static void happens(Moment moment, Object instance) {
    write()
        .ifPresent(
            write -> {
              switch (moment) {
                case LOADED -> write.loaded(instance);
                case COPIED -> write.copied(instance);
                case CREATING -> {
                  write.requireAbsent(instance);
                  write.creating(instance);
                }
                case CHANGING -> write.requireUnchanged(instance);
                case UNCOMPARED -> write.requireComparison(instance);
                case WRITTEN -> write.written(instance);
              }
            });
  }

  @Override
  public boolean isInForce() {
    GuardedWrite guarded = write;
    return guarded != null && guarded.isUnderWay();
  }

  @Override
  public Optional<RequestGuard> guard() {
    return Optional.of(this);
  }

  @Override
  public List<Object> created() {
    GuardedWrite current = write;
    return current == null ? List.of() : current.created();
  }

  @Override
  public boolean hasJudged() {
    GuardedWrite current = write;
    return current == null || current.hasJudged();
  }

  @Override
  public Validators release() {
    GuardedWrite ended = write;
    write = null;
    ThreadGuards.takeOff(this);
    return ended == null ? Validators.unknown() : ended.writtenValidators();
  }
}
