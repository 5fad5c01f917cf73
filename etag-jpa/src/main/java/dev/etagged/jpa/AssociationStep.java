package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One association on the path from a row to its included rows.
 *
 * @param name the association, which may be inside an embedded attribute: {@code place.country}
 * @param attributes the attributes of the associated rows
 * @param reader reads the association out of an instance
 * @param instances reads the associated instances
 * @param own the identifiers that their rows have
 */
record AssociationStep(
    String name,
    RowAttributes attributes,
    AttributeReader reader,
    InstanceReader instances,
    OwnIdentifiers own) {

  /** The row of an associated instance; empty if it cannot be read. */
  Optional<Row> row(Object instance) {
    return instances.row(instance).flatMap(row -> own.own(instances, instance, row));
  }

  /** The row that a look-up read. */
  Optional<Row> row(List<? extends @Nullable Object> values) {
    Optional<Row> row = attributes.row(values);
    row.ifPresent(own::note);
    return row;
  }

  /** No provider tells whether such an association is loaded. */
  boolean isInEmbeddable() {
    return name.indexOf('.') >= 0;
  }

  /** The inputs of an associated row. */
  Stream<CheckInput> inputs(Row row) {
    return Stream.concat(Stream.of(new CheckInput("association", name)), row.inputs());
  }

  /** The inputs if there is no associated row. */
  Stream<CheckInput> withoutRow() {
    return Stream.of(new CheckInput("nothing", name));
  }
}
