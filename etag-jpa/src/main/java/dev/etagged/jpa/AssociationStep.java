package dev.etagged.jpa;

import java.util.stream.Stream;

/**
 * From a row to those that it is associated with.
 *
 * @param name of the association
 * @param shape of the rows at its other end
 * @param reader reads the association out of an instance
 * @param instances reads the instances at its other end
 */
record AssociationStep(
    String name, RowAttributes shape, AttributeReader reader, InstanceReader instances) {

  /** What tells a row that was reached by this step. */
  Stream<CheckInput> inputs(Row row) {
    return Stream.concat(Stream.of(new CheckInput("association", name)), row.inputs());
  }

  /** What tells that there is none. */
  Stream<CheckInput> nothing() {
    return Stream.of(new CheckInput("nothing", name));
  }
}
