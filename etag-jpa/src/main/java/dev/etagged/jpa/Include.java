package dev.etagged.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong to a state: those which a path of associations reaches from its root. Each row
 * counts with all those on the way to it, so that one that moves elsewhere is noticed.
 */
record Include(String name, List<AssociationStep> steps) {

  Include {
    steps = List.copyOf(steps);
  }

  /** A root, and all entities that belong to it. */
  static Stream<VersionedEntity> entities(VersionedEntity root, List<Include> includes) {
    return Stream.concat(
        Stream.of(root),
        includes.stream()
            .flatMap(include -> include.steps().stream())
            .map(step -> step.shape().entity()));
  }

  /** What one row of a statement tells, with the values of the root in front. */
  List<CheckInput> inputs(Row root, List<? extends @Nullable Object> values, int offset) {
    List<CheckInput> inputs = new ArrayList<>(root.identity());
    int from = offset;
    for (AssociationStep step : steps) {
      int to = from + 1 + step.shape().attributes().size();
      Optional<Row> row =
          RowQuery.isThere(values.get(from))
              ? step.shape().state(values.subList(from + 1, to))
              : Optional.empty();
      if (row.isEmpty()) {
        step.nothing().forEach(inputs::add);
        break;
      }
      step.inputs(row.get()).forEach(inputs::add);
      from = to;
    }
    return inputs;
  }

  /** What goes into the check, of the rows together. */
  List<CheckInput> inputs(RowSet rows) {
    List<CheckInput> inputs = new ArrayList<>();
    inputs.add(new CheckInput("include", name));
    inputs.addAll(rows.inputs());
    return inputs;
  }
}
