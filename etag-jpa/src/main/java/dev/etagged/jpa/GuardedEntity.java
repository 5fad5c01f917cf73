package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.IdentifierText;
import dev.etagged.jpa.value.TagText;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.spi.RequestUnderWay;
import dev.etagged.spi.StateDeclaration;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out whether an instance is the one that a request identifies, and judges its write. */
final class GuardedEntity {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  private final Set<String> warnings = ConcurrentHashMap.newKeySet();
  private final StateDeclaration state;
  private final LookUpKey key;
  private final List<AttributeReader> keyReaders;
  private final InstanceReader instances;
  private final OwnIdentifiers own;
  private final TagDerivation derivation;
  private final CachedInstances cached;
  private final TableVersions versions;

  GuardedEntity(
      StateDeclaration state,
      LookUpKey key,
      InstanceReader instances,
      OwnIdentifiers own,
      TagDerivation derivation,
      CachedInstances cached,
      TableVersions versions) {
    this.state = state;
    this.key = key;
    this.keyReaders =
        key.parts().stream().map(part -> AttributeReader.of(key.site(), part.attribute())).toList();
    this.instances = instances;
    this.own = own;
    this.derivation = derivation;
    this.cached = cached;
    this.versions = versions;
  }

  /** What a request asks for, which the callbacks of its instances cannot look up. */
  AskedIdentifier asked(RequestUnderWay request) {
    return request.checked() instanceof Validators.Known
        ? own.asked(key, request.target())
        : AskedIdentifier.NONE;
  }

  /**
   * The validators by which a write is judged. If the row has the version that was looked up, they
   * are all that was looked up with it: the callbacks of the row do not see the included rows.
   */
  Validators judged(ConditionalWrite write, Validators ofRow) {
    boolean unchanged =
        TagText.of(write.checked())
            .filter(checked -> TagText.of(ofRow).filter(checked::isOfSameVersion).isPresent())
            .isPresent();
    return unchanged ? write.checked() : ofRow;
  }

  /**
   * The validators after a write. They are unknown for a row with included rows: the row does not
   * show their state at the commit, and read again they may be what another writer made. They are
   * unknown, too, where the row may have another version than the instance.
   */
  Validators afterWrite(Object instance) {
    if (!versions.mayDiffer() || own.isInTable(instances, instance)) {
      return isWithoutIncludes() ? ofRow(instance) : Validators.unknown();
    }
    cached.evict(instance);
    return Validators.unknown();
  }

  /** Whether the validators of what a method returned are right after a write of an instance. */
  boolean isReturnedAsWritten(Validators returned, Object instance) {
    return !isWithoutIncludes()
        && !versions.mayDiffer()
        && TagText.of(ofRow(instance))
            .filter(own -> TagText.of(returned).filter(own::isOfSameVersion).isPresent())
            .isPresent();
  }

  /** Whether the row can have another version than the instance that was written. */
  boolean mayDifferInTable() {
    return versions.mayDiffer();
  }

  private Validators ofRow(Object instance) {
    return instances
        .row(instance)
        .flatMap(row -> own.own(instances, instance, row))
        .map(derivation::ofRow)
        .orElse(Validators.unknown());
  }

  /**
   * The validators of an instance that is the row which was looked up, or has the key that the
   * request gives; empty for any other.
   */
  Optional<Validators> meantBy(RequestUnderWay request, AskedIdentifier asked, Object instance) {
    return Optional.of(instance)
        .filter(state.type()::isInstance)
        .map(same -> validators(asked, same))
        .filter(
            current -> isSameRow(request.checked(), current) || isAt(request.target(), instance));
  }

  boolean isWithoutIncludes() {
    return state.includes().isEmpty();
  }

  CachedInstances cached() {
    return cached;
  }

  /** Warns of what each request would repeat. */
  void warnOnce(String message) {
    if (warnings.add(message)) {
      LOGGER.log(Level.WARNING, "%s: %s".formatted(state.declaredAt(), message));
    }
  }

  boolean isOfType(Object instance) {
    return state.type().isInstance(instance);
  }

  /** Whether the version of an instance can be read, if the instance is one of the entity. */
  boolean isReadable(Object instance) {
    return !isOfType(instance) || instances.row(instance).isPresent();
  }

  /** The validators of the instance's own row. */
  private Validators validators(AskedIdentifier asked, Object instance) {
    return instances
        .row(instance)
        .map(asked::own)
        .map(derivation::ofRow)
        .orElse(Validators.unknown());
  }

  /** Whether the key is in the row itself: the instance alone may show no other. */
  boolean isKnownByItself() {
    return key.parts().stream().noneMatch(part -> part.attribute().leadsToAnotherRow());
  }

  /** Whether an instance has the key that a target gives. */
  boolean isAt(TargetResource target, Object instance) {
    Optional<List<Object>> given = key.values(target);
    if (given.isEmpty()) {
      return false;
    }
    for (int i = 0; i < keyReaders.size(); i++) {
      Object expected = given.get().get(i);
      if (instances
          .read(keyReaders.get(i), instance)
          .filter(actual -> IdentifierText.areEqual(expected, actual))
          .isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** By the check, since a database may find {@code ABC} where {@code abc} was asked for. */
  private static boolean isSameRow(Validators checked, Validators actual) {
    return TagText.of(checked)
        .filter(one -> TagText.of(actual).filter(one::isOfSameRow).isPresent())
        .isPresent();
  }
}
