package dev.etagged.jpa;

import dev.etagged.http.Validators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the state of an entity instance: no statement, and nothing is loaded. */
final class InstanceState {

  private final Set<Class<?>> instanceClasses;
  private final List<AttributeReader> identifier;
  private final AttributeReader version;
  private final TagDerivation derivation;

  InstanceState(Declaration declaration, VersionedEntity entity, TagDerivation derivation) {
    this.instanceClasses = entity.instanceClasses();
    this.identifier =
        entity.identifier().stream().map(path -> AttributeReader.of(declaration, path)).toList();
    this.version = AttributeReader.of(declaration, entity.version());
    this.derivation = derivation;
  }

  /** Unknown for an instance without identifier or version. */
  Validators validators(Object instance) {
    List<Object> values = new ArrayList<>();
    for (AttributeReader reader : identifier) {
      read(reader, instance).ifPresent(values::add);
    }
    Optional<Object> currentVersion = read(version, instance);
    return values.size() == identifier.size() && currentVersion.isPresent()
        ? Validators.of(derivation.tag(values, currentVersion.get()))
        : Validators.unknown();
  }

  Optional<Object> read(AttributeReader reader, Object instance) {
    return instanceClasses.contains(instance.getClass())
        ? reader.read(instance)
        : reader.readThroughProxy(instance);
  }
}
