package dev.etagged.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tag of a state takes from one row.
 *
 * @param identity the fields that tell which row it is
 * @param version its version
 * @param lastModified the date of its last modification, where one is declared
 */
record RowState(List<Field> identity, Version version, Optional<Instant> lastModified) {

  RowState {
    identity = List.copyOf(identity);
  }

  /** Identity and version. */
  Stream<Field> fields() {
    return Stream.concat(identity.stream(), Stream.of(new Field("version", version.number())));
  }
}
