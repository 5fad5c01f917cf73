package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import dev.etagged.jpa.value.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a path of associations reaches from a row. Each counts together with all rows on
 * the way to it, so that a row that moves to another parent changes the tag.
 */
record Include(String name, List<AssociationStep> steps) {

  Include {
    steps = List.copyOf(steps);
  }

  /** A root, and all entities on the paths from it. */
  static Stream<VersionedEntity> entities(VersionedEntity root, List<Include> includes) {
    return Stream.concat(
        Stream.of(root),
        includes.stream()
            .flatMap(include -> include.steps().stream())
            .map(step -> step.attributes().entity()));
  }

  /** The inputs of one row of a statement, whose first values are the root. */
  List<CheckInput> inputs(Row root, List<? extends @Nullable Object> values, int offset) {
    List<CheckInput> inputs = new ArrayList<>(root.identity());
    int from = offset;
    for (AssociationStep step : steps) {
      int to = from + 1 + step.attributes().paths().size();
      Optional<Row> row =
          RowQuery.isThere(values.get(from))
              ? step.row(values.subList(from + 1, to))
              : Optional.empty();
      if (row.isEmpty()) {
        step.withoutRow().forEach(inputs::add);
        break;
      }
      step.inputs(row.get()).forEach(inputs::add);
      from = to;
    }
    return inputs;
  }

  /** The inputs of all rows together. */
  List<CheckInput> inputs(RowSet rows) {
    List<CheckInput> inputs = new ArrayList<>();
    inputs.add(new CheckInput("include", name));
    inputs.addAll(rows.inputs());
    return inputs;
  }
}
