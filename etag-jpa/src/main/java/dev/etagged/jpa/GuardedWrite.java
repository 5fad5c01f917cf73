package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import jakarta.persistence.OptimisticLockException;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The write that a request performs: what it loads of the row that it means, and what becomes of
 * it. Used by one thread or several, as the resource method hands the work on.
 */
final class GuardedWrite {

  private final GuardedEntity entity;
  private final ConditionalWrite write;

  /** As they were loaded: by the time of an update a provider may have raised the version. */
  private final IdentityHashMap<Object, Validators> loaded = new IdentityHashMap<>();

  private @Nullable Object written;

  GuardedWrite(GuardedEntity entity, ConditionalWrite write) {
    this.entity = entity;
    this.write = write;
  }

  synchronized void loaded(Object instance) {
    entity.meantBy(write, instance).ifPresent(current -> loaded.put(instance, current));
  }

  /** Demands that the preconditions hold for the state that is about to be changed or removed. */
  synchronized void requireUnchanged(Object instance) {
    // What this transaction wrote itself has a version of its own already.
    if (instance != written) {
      meant(instance).ifPresent(current -> require(current, instance));
    }
  }

  /** Demands that the preconditions hold for a resource that is about to be created. */
  synchronized void requireAbsent(Object instance) {
    if (entity.meantBy(write, instance).isPresent()) {
      require(Validators.absent(), instance);
    }
  }

  synchronized void written(Object instance) {
    if (meant(instance).isPresent()) {
      written = instance;
    }
  }

  /** Read when the transaction is over: before, a provider may not have raised the version yet. */
  synchronized Validators writtenValidators() {
    return written == null ? Validators.unknown() : entity.afterWrite(written);
  }

  /** The validators that the instance was loaded with, or has, if it is the one that is meant. */
  private Optional<Validators> meant(Object instance) {
    return Optional.ofNullable(loaded.get(instance)).or(() -> entity.meantBy(write, instance));
  }

  private void require(Validators current, Object instance) {
    if (!write.holdsFor(entity.judged(write, current))) {
      throw new OptimisticLockException(
          "The preconditions of the request held for %s; it would change %s, for which they don't"
              .formatted(described(write.checked()), described(current)),
          null,
          instance);
    }
  }

  private static String described(Validators validators) {
    return validators.entityTag().map(ETag::toString).orElse("no current state");
  }
}
