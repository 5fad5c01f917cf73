package dev.etagged.jpa;

import dev.etagged.jpa.value.VersionValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row, as far as a tag depends on it.
 *
 * @param identity the inputs that distinguish the row from all others
 * @param version its version
 * @param lastModified the date of its last modification, if one is declared
 */
record Row(List<CheckInput> identity, VersionValue version, Optional<Instant> lastModified) {

  Row {
    identity = List.copyOf(identity);
  }

  /** The identity and the version. */
  Stream<CheckInput> inputs() {
    return Stream.concat(identity.stream(), Stream.of(new CheckInput("version", version.number())));
  }
}
