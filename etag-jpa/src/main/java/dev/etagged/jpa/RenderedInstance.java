package dev.etagged.jpa;

import dev.etagged.http.Validators;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the tag from what a resource method returned, which may be a proxy. */
final class RenderedInstance {

  private final PersistenceUnitUtil persistenceUnitUtil;
  private final InstanceReader state;
  private final List<LoadedAssociations> includes;
  private final TagDerivation derivation;

  RenderedInstance(
      PersistenceUnitUtil persistenceUnitUtil,
      InstanceReader state,
      List<Include> includes,
      TagDerivation derivation) {
    this.persistenceUnitUtil = persistenceUnitUtil;
    this.state = state;
    this.includes =
        includes.stream()
            .map(include -> new LoadedAssociations(persistenceUnitUtil, state, include))
            .toList();
    this.derivation = derivation;
  }

  /** Unknown for one that is not loaded with all that belongs to it, or that has no version. */
  Validators validators(Object instance) {
    return state.isLoaded(persistenceUnitUtil, instance)
        ? state.row(instance).flatMap(row -> validators(instance, row)).orElse(Validators.unknown())
        : Validators.unknown();
  }

  private Optional<Validators> validators(Object instance, Row row) {
    if (includes.isEmpty()) {
      return Optional.of(derivation.ofRow(row));
    }
    List<CheckInput> included = new ArrayList<>();
    for (LoadedAssociations include : includes) {
      Optional<List<CheckInput>> inputs = include.inputs(instance, row);
      if (inputs.isEmpty()) {
        return Optional.empty();
      }
      included.addAll(inputs.get());
    }
    return Optional.of(derivation.ofAggregate(row, included));
  }
}
