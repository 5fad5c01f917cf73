package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The identifier that a request asks for, beside the one that its row has, if the two differ. The
 * callbacks of an instance cannot ask the database which row it is.
 */
record AskedIdentifier(Optional<OwnIdentifiers.Found> found) {

  static final AskedIdentifier NONE = new AskedIdentifier(Optional.empty());

  /** A row as an instance shows it, with its own identifier if it is the row that was asked for. */
  Row own(Row row) {
    return found
        .filter(OwnIdentifiers.Found::isAnother)
        .filter(known -> isSame(known.own(), row.identity().subList(0, known.own().size())))
        .map(known -> row.withIdentifier(known.own()))
        .orElse(row);
  }

  /**
   * Where the database compares loosely, no two rows have identifiers that are loosely the same.
   */
  private static boolean isSame(List<CheckInput> one, List<CheckInput> other) {
    return one.stream()
        .map(AskedIdentifier::folded)
        .toList()
        .equals(other.stream().map(AskedIdentifier::folded).toList());
  }

  private static String folded(CheckInput input) {
    return input.value().stripTrailing().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
