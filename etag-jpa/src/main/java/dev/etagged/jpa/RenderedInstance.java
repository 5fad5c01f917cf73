package dev.etagged.jpa;

import dev.etagged.http.Validators;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import java.util.stream.Stream;

/** Takes the tag from what a resource method returned, which may be a proxy. */
final class RenderedInstance {

  private final PersistenceUnitUtil persistenceUnitUtil;
  private final List<String> attributes;
  private final InstanceState state;

  RenderedInstance(
      VersionedEntity entity, PersistenceUnitUtil persistenceUnitUtil, InstanceState state) {
    this.persistenceUnitUtil = persistenceUnitUtil;
    this.attributes =
        Stream.concat(entity.identifier().stream(), Stream.of(entity.version()))
            .map(path -> path.steps().get(0).getName())
            .distinct()
            .toList();
    this.state = state;
  }

  /** Unknown for a proxy that is not initialized, and for an instance without version. */
  Validators validators(Object instance) {
    boolean loaded =
        attributes.stream()
            .allMatch(attribute -> persistenceUnitUtil.isLoaded(instance, attribute));
    return loaded ? state.validators(instance) : Validators.unknown();
  }
}
