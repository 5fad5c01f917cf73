package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.spi.ConditionalWrite;
import jakarta.persistence.OptimisticLockException;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The write of a request: the instances that it loads, and the instance that it writes. One thread
 * or several threads use it, as the resource method distributes its work.
 */
final class GuardedWrite {

  private final GuardedEntity entity;
  private final ConditionalWrite write;

  /** The validators at the load: at an update, a provider may have raised the version already. */
  private final IdentityHashMap<Object, Validators> loaded = new IdentityHashMap<>();

  private @Nullable Object written;

  GuardedWrite(GuardedEntity entity, ConditionalWrite write) {
    this.entity = entity;
    this.write = write;
  }

  synchronized void loaded(Object instance) {
    entity.meantBy(write, instance).ifPresent(current -> loaded.put(instance, current));
  }

  /** Demands that the preconditions hold for the state that will be changed or removed. */
  synchronized void requireUnchanged(Object instance) {
    // An instance that this transaction wrote itself has its new version already.
    if (instance != written) {
      meant(instance).ifPresent(current -> require(current, instance));
    }
  }

  /** Demands that the preconditions hold for a resource that will be created. */
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

  /**
   * Called after the transaction: before its end, a provider may not have raised the version yet.
   */
  synchronized Validators writtenValidators() {
    return written == null ? Validators.unknown() : entity.afterWrite(written);
  }

  /**
   * The validators that the instance was loaded with, or has now; empty if the request identifies
   * another.
   */
  private Optional<Validators> meant(Object instance) {
    return Optional.ofNullable(loaded.get(instance)).or(() -> entity.meantBy(write, instance));
  }

  private void require(Validators current, Object instance) {
    if (!write.holdsFor(entity.judged(write, current))) {
      throw new OptimisticLockException(
          "The preconditions of the request held for %s, and do not hold for %s, which it would change"
              .formatted(described(write.checked()), described(current)),
          null,
          instance);
    }
  }

  private static String described(Validators validators) {
    return validators.entityTag().map(ETag::toString).orElse("no current state");
  }
}
