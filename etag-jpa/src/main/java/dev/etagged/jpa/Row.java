package dev.etagged.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tag of a state takes from one row.
 *
 * @param identity the inputs that tell which row it is
 * @param version its version
 * @param lastModified the date of its last modification, where one is declared
 */
record Row(List<CheckInput> identity, VersionValue version, Optional<Instant> lastModified) {

  Row {
    identity = List.copyOf(identity);
  }

  /** Identity and version. */
  Stream<CheckInput> inputs() {
    return Stream.concat(identity.stream(), Stream.of(new CheckInput("version", version.number())));
  }
}
