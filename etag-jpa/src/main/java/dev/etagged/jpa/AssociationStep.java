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
    String name, RowShape shape, AttributeReader reader, InstanceState instances) {

  /** What tells a row that was reached by this step. */
  Stream<Field> fields(RowState row) {
    return Stream.concat(Stream.of(new Field("association", name)), row.fields());
  }

  /** What tells that there is none. */
  Stream<Field> nothing() {
    return Stream.of(new Field("nothing", name));
  }
}
