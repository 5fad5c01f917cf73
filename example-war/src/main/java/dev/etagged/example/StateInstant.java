package dev.etagged.example;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The instant of a state, as the database and JSON hold it. Columns are zoneless and mean UTC,
 * since Jakarta Persistence 3.1 maps no {@link Instant}; in JSON it is text, the same from every
 * binding.
 */
final class StateInstant {
  private StateInstant() {}

  static LocalDateTime toColumn(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(MILLIS), ZoneOffset.UTC);
  }

  /**
   * At least a millisecond after the state before, so that writing the same content is a new state.
   */
  static LocalDateTime toColumnAfter(LocalDateTime before, Instant now) {
    LocalDateTime earliest = before.plus(1, MILLIS);
    LocalDateTime column = toColumn(now);
    return column.isBefore(earliest) ? earliest : column;
  }

  static String toJson(LocalDateTime column) {
    return column.toInstant(ZoneOffset.UTC).toString();
  }
}
