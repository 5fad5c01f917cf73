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
  List<Field> fields(RowState root, List<? extends @Nullable Object> values, int offset) {
    List<Field> fields = new ArrayList<>(root.identity());
    int from = offset;
    for (AssociationStep step : steps) {
      int to = from + 1 + step.shape().attributes().size();
      Optional<RowState> row =
          RowQuery.isThere(values.get(from))
              ? step.shape().state(values.subList(from + 1, to))
              : Optional.empty();
      if (row.isEmpty()) {
        step.nothing().forEach(fields::add);
        break;
      }
      step.fields(row.get()).forEach(fields::add);
      from = to;
    }
    return fields;
  }

  /** What goes into the check, of the rows together. */
  List<Field> fields(RowSet rows) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("include", name));
    fields.addAll(rows.fields());
    return fields;
  }
}
