package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import java.util.stream.Stream;

/**
 * One association on the path from a row to its included rows.
 *
 * @param name the association, which may be inside an embedded attribute: {@code place.country}
 * @param attributes the attributes of the associated rows
 * @param reader reads the association out of an instance
 * @param instances reads the associated instances
 */
record AssociationStep(
    String name, RowAttributes attributes, AttributeReader reader, InstanceReader instances) {

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
