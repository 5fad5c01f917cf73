package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derives the tag of the instance that a resource method returned, which may be a proxy. */
final class RenderedInstance {

  private final PersistenceUnitUtil persistenceUnitUtil;
  private final InstanceReader reader;
  private final OwnIdentifiers own;
  private final List<LoadedAssociations> includes;
  private final TagDerivation derivation;

  RenderedInstance(
      PersistenceUnitUtil persistenceUnitUtil,
      InstanceReader reader,
      OwnIdentifiers own,
      List<Include> includes,
      TagDerivation derivation) {
    this.persistenceUnitUtil = persistenceUnitUtil;
    this.reader = reader;
    this.own = own;
    this.includes =
        includes.stream()
            .map(include -> new LoadedAssociations(persistenceUnitUtil, reader, include))
            .toList();
    this.derivation = derivation;
  }

  /** Unknown if the instance or its included rows are not loaded, or if it has no version. */
  Validators validators(Object instance) {
    return reader.isLoaded(persistenceUnitUtil, instance)
        ? reader
            .row(instance)
            .flatMap(row -> own.own(reader, instance, row))
            .flatMap(row -> validators(instance, row))
            .orElse(Validators.unknown())
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
