package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.provider.Moment;
import dev.etagged.jpa.provider.StatelessWrites;
import dev.etagged.jpa.value.CreatedInstances;
import dev.etagged.jpa.value.TagText;
import dev.etagged.spi.ConditionalWrite;
import jakarta.persistence.OptimisticLockException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The write of a request: the instances that it loads, and the instance that it writes. One thread
 * or several threads use it, as the resource method distributes its work.
 */
final class GuardedWrite implements RequestGuard.Observer {
  private final Optional<GuardedEntity> entity;
  private final ConditionalWrite write;
  private final AskedIdentifier asked;
  private final CreatedInstances created = new CreatedInstances();

  /** The validators at the load: at an update, a provider may have raised the version already. */
  private final IdentityHashMap<Object, Validators> loaded = new IdentityHashMap<>();

  /** What is created, and gets the requested identifier or key in the flush alone. */
  private final Set<Object> unidentified = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable Object written;

  /** A cache of this node gave it, and would give it to each retry. */
  private @Nullable Object old;

  /** Whether the preconditions were evaluated for an instance, whatever is written then. */
  private boolean compared;

  /** Whether a change was judged: its preconditions evaluated, and its version compared. */
  private boolean judged;

  private GuardedWrite(Optional<GuardedEntity> entity, ConditionalWrite write) {
    this.entity = entity;
    this.write = write;
    this.asked = entity.map(row -> row.asked(write)).orElse(AskedIdentifier.NONE);
  }

  /** A write of one instance. */
  static GuardedWrite of(GuardedEntity entity, ConditionalWrite write) {
    // Asked now, on the request's thread: the one that completes the response may not be able to.
    entity.mayDifferInTable();
    return new GuardedWrite(Optional.of(entity), write);
  }

  /** A write of a collection, no instance of which is guarded. */
  static GuardedWrite ofCollection(ConditionalWrite write) {
    return new GuardedWrite(Optional.empty(), write);
  }

  /** Whether this thread, on which the request began, performs it. */
  boolean isUnderWay() {
    return write.isUnderWay();
  }

  @Override
  public synchronized void happens(Moment moment, Object instance) {
    switch (moment) {
      case LOADED -> loaded(instance);
      case COPIED -> copied(instance);
      case CREATING -> {
        requireAbsent(instance);
        created.add(instance);
      }
      case CHANGING -> requireUnchanged(instance);
      case UNCOMPARED -> requireComparison(instance);
      case WRITTEN -> written(instance);
    }
  }

  synchronized void loaded(Object instance) {
    meantByKey(instance)
        .filter(Validators.Known.class::isInstance)
        .ifPresent(current -> loaded.put(instance, current));
  }

  /** An instance that was loaded got the state of another one, which counts as a load. */
  synchronized void copied(Object instance) {
    if (loaded.containsKey(instance)) {
      loaded(instance);
    }
  }

  /** Demands that the preconditions hold for the state that will be changed or removed. */
  synchronized void requireUnchanged(Object instance) {
    judged |= isUnchanged(instance);
  }

  /** Whether it is the instance that the request means; thrown if the preconditions do not hold. */
  private boolean isUnchanged(Object instance) {
    // An instance that this transaction wrote itself has its new version already.
    if (instance == written) {
      return true;
    }
    Validators atLoad = loaded.get(instance);
    if (atLoad != null) {
      require(atLoad, instance);
      return true;
    }
    Optional<Validators> current = meantByKey(instance);
    current.ifPresent(unseen -> requireUnseen(unseen, instance));
    return current.isPresent();
  }

  /**
   * Demands that the preconditions hold for an instance as it is now. From here on it counts as
   * loaded with the version that it has.
   */
  synchronized void requireNow(Object instance) {
    if (instance == written || created.has(instance)) {
      return;
    }
    boolean readable = entity.map(row -> row.isReadable(instance)).orElse(true);
    if (!readable && !(write.checked() instanceof Validators.Unknown)) {
      throw advised("The version of %s cannot be read, so that nothing can be compared", instance);
    }
    compared |= isUnchanged(instance);
    meantByKey(instance).ifPresent(current -> require(current, instance));
    loaded(instance);
  }

  /** Refuses a write that does not compare the version: another one can come before it. */
  synchronized void requireComparison(Object instance) {
    if (meant(instance).isPresent() && write.checked() instanceof Validators.Known) {
      throw advised(
          "Hibernate does not compare the version in an upsert of %s; update the instance",
          instance);
    }
  }

  /** A stateless session of Hibernate raises the version in the instance first. */
  private void requireUnseen(Validators current, Object instance) {
    if (!write.holdsFor(judged(current)) && StatelessWrites.isUnderWay()) {
      throw advised(
          "The version of %s at its load is not known, since the session is stateless; after the"
              + " instance was found, call EtagGuard.requireUnchanged(instance)",
          instance);
    }
    require(current, instance);
  }

  /** The client gets the answer of a lost write, and the developer the reason. */
  private OptimisticLockException advised(String advice, Object instance) {
    String message = advice.formatted(instance.getClass().getName());
    entity.ifPresent(row -> row.warnOnce(message));
    return new OptimisticLockException(message, null, instance);
  }

  /** Demands that the preconditions hold for a resource that will be created. */
  synchronized void requireAbsent(Object instance) {
    if (meantByKey(instance).isPresent()) {
      judged = true;
      require(Validators.absent(), instance);
    } else if (entity.filter(row -> row.isOfType(instance)).isPresent()) {
      unidentified.add(instance);
    }
  }

  /** The instances that were created; empty if there were many. */
  synchronized List<Object> created() {
    return created.list();
  }

  /** It will be written with a comparison of its version, even if nothing else changes. */
  synchronized void claimed(Object instance) {
    judged |= meant(instance).isPresent();
    written(instance);
  }

  /** A statement compared the version that the preconditions were evaluated for. */
  synchronized void wroteByStatement() {
    judged |= compared;
  }

  synchronized void written(Object instance) {
    if (unidentified.remove(instance)) {
      requireAbsent(instance);
    }
    if (meant(instance).isPresent()) {
      written = instance;
    }
  }

  /**
   * Called after the transaction: before its end, a provider may not have raised the version yet.
   */
  @Override
  public synchronized Validators validators() {
    Object stale = old;
    if (stale != null) {
      entity.ifPresent(row -> row.cached().evict(stale));
    }
    Object instance = written;
    return instance == null
        ? Validators.unknown()
        : entity.map(row -> row.afterWrite(instance)).orElse(Validators.unknown());
  }

  /** Called after the transaction. What was seen to be written beats what was returned. */
  synchronized boolean agreesWith(Validators returned) {
    Object instance = written;
    return instance == null
        || entity.map(row -> row.isReturnedAsWritten(returned, instance)).orElse(true);
  }

  /**
   * The validators that the instance was loaded with, or has now; empty if the request identifies
   * another.
   */
  private Optional<Validators> meant(Object instance) {
    return Optional.ofNullable(loaded.get(instance)).or(() -> meantByKey(instance));
  }

  private Optional<Validators> meantByKey(Object instance) {
    return entity.flatMap(row -> row.meantBy(write, asked, instance));
  }

  /** Whether a change of the instance that the request identifies was judged. */
  synchronized boolean hasJudged() {
    return judged || entity.isEmpty();
  }

  private Validators judged(Validators current) {
    return entity.map(row -> row.judged(write, current)).orElse(current);
  }

  private void require(Validators current, Object instance) {
    if (!write.holdsFor(judged(current))) {
      if (TagText.isEarlier(current, write.checked())) {
        old = instance;
      }
      throw new OptimisticLockException(
          "The preconditions of the request held for %s, and do not hold for %s, which it would change"
              .formatted(TagText.described(write.checked()), TagText.described(current)),
          null,
          instance);
    }
  }
}
