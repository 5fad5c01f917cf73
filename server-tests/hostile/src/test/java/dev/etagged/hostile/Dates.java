package dev.etagged.hostile;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Dates of every form, of every time, and none. */
final class Dates {

  private static final List<String> FORMS =
      List.of(
          "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
          "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
          "EEE MMM ppd HH:mm:ss yyyy",
          "EEE, d MMM yyyy H:m:s Z",
          "yyyy-MM-dd'T'HH:mm:ss'Z'",
          "dd.MM.yyyy",
          "EEE, dd MMM yyyy 24:61:61 'GMT'",
          "EEE, 31 'Feb' yyyy HH:mm:ss 'GMT'",
          "EEE, dd MMM yyyyyyyyyy HH:mm:ss 'GMT'",
          "'Mon, 01 Jan 0000 00:00:00 GMT'",
          "'Thu, 01 Jan 1970 00:00:00 GMT; length='yyyy");

  private Dates() {}

  static String any(RandomGenerator random) {
    long second = random.nextLong(-62_000_000_000L, 250_000_000_000L);
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(UTC);
    String form = FORMS.get(random.nextInt(FORMS.size()));
    String date = DateTimeFormatter.ofPattern(form, Locale.ROOT).format(time);
    return random.nextInt(4) == 0 ? date.toUpperCase(Locale.ROOT) + ", " + date : date;
  }
}
