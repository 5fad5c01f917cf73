package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import dev.etagged.jpa.value.RowSet;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rows of an include out of an instance if they are loaded. It loads none. */
final class LoadedAssociations {

  private final PersistenceUnitUtil persistenceUnitUtil;
  private final InstanceReader root;
  private final Include include;

  LoadedAssociations(
      PersistenceUnitUtil persistenceUnitUtil, InstanceReader root, Include include) {
    this.persistenceUnitUtil = persistenceUnitUtil;
    this.root = root;
    this.include = include;
  }

  /** The inputs, equal to those of a look-up; empty if not all rows are loaded. */
  Optional<List<CheckInput>> inputs(Object instance, Row row) {
    RowSet rows = new RowSet();
    boolean complete = collect(root, instance, row.identity(), include.steps(), rows);
    return complete ? Optional.of(include.inputs(rows)) : Optional.empty();
  }

  private boolean collect(
      InstanceReader from,
      Object instance,
      List<CheckInput> inputs,
      List<AssociationStep> steps,
      RowSet rows) {
    if (steps.isEmpty()) {
      rows.add(inputs);
      return true;
    }
    AssociationStep step = steps.get(0);
    if (step.isInEmbeddable()
        || !persistenceUnitUtil.isLoaded(instance, step.name())
        || !from.canRead(step.reader(), instance)) {
      return false;
    }
    List<?> associated = associated(from.read(step.reader(), instance));
    if (associated.isEmpty()) {
      rows.add(followed(inputs, step.withoutRow()));
    }
    return associated.stream()
        .allMatch(next -> follow(step, next, inputs, steps.subList(1, steps.size()), rows));
  }

  private boolean follow(
      AssociationStep step,
      Object next,
      List<CheckInput> inputs,
      List<AssociationStep> rest,
      RowSet rows) {
    Optional<Row> row =
        Optional.of(next)
            .filter(instance -> step.instances().isLoaded(persistenceUnitUtil, instance))
            .flatMap(step::row);
    return row.isPresent()
        && collect(step.instances(), next, followed(inputs, step.inputs(row.get())), rest, rows);
  }

  private static List<?> associated(Optional<Object> value) {
    Object found = value.orElse(List.of());
    if (found instanceof Map<?, ?> map) {
      return existing(map.values());
    }
    return found instanceof Collection<?> several ? existing(several) : List.of(found);
  }

  /** A list with an order column has a null where a number is missing. */
  private static List<?> existing(Collection<?> several) {
    return several.stream().filter(Objects::nonNull).toList();
  }

  private static List<CheckInput> followed(List<CheckInput> inputs, Stream<CheckInput> more) {
    List<CheckInput> all = new ArrayList<>(inputs);
    more.forEach(all::add);
    return all;
  }
}
