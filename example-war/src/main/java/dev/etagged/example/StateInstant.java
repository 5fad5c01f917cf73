package dev.etagged.example;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;

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
   * In a later second than the state before, although the clock may not have come so far: an HTTP
   * date has seconds alone, and each state needs one of its own (RFC 9110 section 8.8.2.2).
   */
  static LocalDateTime toColumnAfter(LocalDateTime before, Instant now) {
    LocalDateTime earliest = before.truncatedTo(SECONDS).plusSeconds(1);
    LocalDateTime column = toColumn(now);
    return column.isBefore(earliest) ? earliest : column;
  }

  static String toJson(LocalDateTime column) {
    return column.toInstant(ZoneOffset.UTC).toString();
  }
}
