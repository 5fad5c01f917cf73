package dev.etagged.jpa.value;

import java.time.Instant;
import java.util.ArrayList;
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
public record Row(List<CheckInput> identity, VersionValue version, Optional<Instant> lastModified) {

  public Row {
    identity = List.copyOf(identity);
  }

  /** The same with another identifier, which the identity begins with. */
  public Row withIdentifier(List<CheckInput> identifier) {
    List<CheckInput> inputs = new ArrayList<>(identifier);
    inputs.addAll(identity.subList(identifier.size(), identity.size()));
    return new Row(inputs, version, lastModified);
  }

  /** The identity and the version. */
  public Stream<CheckInput> inputs() {
    return Stream.concat(identity.stream(), Stream.of(new CheckInput("version", version.number())));
  }
}
