package dev.etagged.jpa;

import dev.etagged.http.Validators;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the tag from an entity instance: no statement, and nothing is loaded. */
final class RenderedInstance {

  private final PersistenceUnitUtil persistenceUnitUtil;
  private final Set<Class<?>> instanceClasses;
  private final List<String> attributes;
  private final List<AttributeReader> identifier;
  private final AttributeReader version;
  private final TagDerivation derivation;

  RenderedInstance(
      Declaration declaration,
      VersionedEntity entity,
      PersistenceUnitUtil persistenceUnitUtil,
      TagDerivation derivation) {
    this.persistenceUnitUtil = persistenceUnitUtil;
    this.instanceClasses = entity.instanceClasses();
    this.attributes =
        Stream.concat(entity.identifier().stream(), Stream.of(entity.version()))
            .map(path -> path.steps().get(0).getName())
            .distinct()
            .toList();
    this.identifier =
        entity.identifier().stream().map(path -> AttributeReader.of(declaration, path)).toList();
    this.version = AttributeReader.of(declaration, entity.version());
    this.derivation = derivation;
  }

  /** Unknown for a proxy that is not initialized, and for an instance without version. */
  Validators validators(Object instance) {
    if (!isLoaded(instance)) {
      return Validators.unknown();
    }
    List<Object> values = new ArrayList<>();
    for (AttributeReader reader : identifier) {
      read(reader, instance).ifPresent(values::add);
    }
    Optional<Object> currentVersion = read(version, instance);
    return values.size() == identifier.size() && currentVersion.isPresent()
        ? Validators.of(derivation.tag(values, currentVersion.get()))
        : Validators.unknown();
  }

  private boolean isLoaded(Object instance) {
    return attributes.stream()
        .allMatch(attribute -> persistenceUnitUtil.isLoaded(instance, attribute));
  }

  private Optional<Object> read(AttributeReader reader, Object instance) {
    return instanceClasses.contains(instance.getClass())
        ? reader.read(instance)
        : reader.readThroughProxy(instance);
  }
}
