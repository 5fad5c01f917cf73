package dev.etagged.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in fields (RFC 9110 section 5.6.7): three forms are read, one is written.
 *
 * <pre>
 * Sun, 06 Nov 1994 08:49:37 GMT    IMF-fixdate: the one that is written
 * Sunday, 06-Nov-94 08:49:37 GMT   rfc850-date
 * Sun Nov  6 08:49:37 1994         asctime-date
 * </pre>
 *
 * <p>Reading is case-sensitive, as the section says, with two reliefs: the spaces of an
 * asctime-date may have been collapsed, since some servers' parsers do so, and a day name that does
 * not belong to the date is passed over, since the grammar does not tie them together. The leap
 * second 23:59:60 is the instant after 23:59:59.
 *
 * @since 0.1.0
 */
public final class HttpDate {

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final String DAY_NAME = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
  private static final String DAY = "(?<day>[0-9]{2})";
  private static final String YEAR = "(?<year>[0-9]{4})";
  private static final String TIME = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})";

  private static final Pattern IMF_FIXDATE =
      Pattern.compile(DAY_NAME + ", " + DAY + " " + MONTH + " " + YEAR + " " + TIME + " GMT");
  private static final Pattern RFC850_DATE =
      Pattern.compile(
          "(?:"
              + String.join("|", DAYS)
              + "), "
              + DAY
              + "-"
              + MONTH
              + "-(?<year>[0-9]{2}) "
              + TIME
              + " GMT");
  private static final Pattern ASCTIME_DATE =
      Pattern.compile(DAY_NAME + " " + MONTH + " {1,2}(?<day>[0-9]{1,2}) " + TIME + " " + YEAR);

  /** More than the longest form with white space around it. */
  private static final int GREATEST_LENGTH = 128;

  private static final Instant FIRST_EXPRESSIBLE = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant FIRST_BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

  private HttpDate() {}

  /**
   * Reads a date in any of the three forms.
   *
   * @param fieldValue the value, with white space around it or without
   * @param now the present, for years of two digits: they name the last year in which the date lies
   *     no more than 50 years after it
   * @return the instant, to the second; empty if the value is not a date: sections 13.1.3 and
   *     13.1.4 then demand that the field be ignored
   */
  public static Optional<Instant> parse(String fieldValue, Instant now) {
    if (fieldValue.length() > GREATEST_LENGTH) {
      return Optional.empty();
    }
    String value = fieldValue.strip();
    for (Pattern form : List.of(IMF_FIXDATE, ASCTIME_DATE)) {
      Matcher date = form.matcher(value);
      if (date.matches()) {
        return instant(date, number(date, "year"));
      }
    }
    Matcher date = RFC850_DATE.matcher(value);
    return date.matches() ? inTheNearerCentury(date, now) : Optional.empty();
  }

  /**
   * Writes an instant as IMF-fixdate.
   *
   * @param instant the instant; a fraction of a second is cut off
   * @return for instance {@code Sun, 06 Nov 1994 08:49:37 GMT}
   * @throws IllegalArgumentException if the year does not have four digits
   */
  public static String format(Instant instant) {
    LocalDateTime date = LocalDateTime.ofInstant(requireExpressible(instant), ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%.3s, %02d %s %04d %02d:%02d:%02d GMT",
        DAYS.get(date.getDayOfWeek().getValue() - 1),
        date.getDayOfMonth(),
        MONTHS.get(date.getMonthValue() - 1),
        date.getYear(),
        date.getHour(),
        date.getMinute(),
        date.getSecond());
  }

  /**
   * The whole second that a field can express: the fraction is cut off, never rounded up, so that
   * no date lies in the future.
   *
   * @param instant any instant
   * @return the instant at the start of its second
   */
  public static Instant wholeSecond(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  static Instant requireExpressible(Instant instant) {
    if (instant.isBefore(FIRST_EXPRESSIBLE) || !instant.isBefore(FIRST_BEYOND)) {
      throw new IllegalArgumentException(
          "last-modified: expected a year of four digits (RFC 9110 section 5.6.7) but found "
              + instant);
    }
    return instant;
  }

  private static Optional<Instant> inTheNearerCentury(Matcher date, Instant now) {
    LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(50);
    int year = latest.getYear() - Math.floorMod(latest.getYear() - number(date, "year"), 100);
    return instant(date, year)
        .filter(instant -> !instant.isAfter(latest.toInstant(ZoneOffset.UTC)))
        .or(() -> instant(date, year - 100));
  }

  private static Optional<Instant> instant(Matcher date, int year) {
    int hour = number(date, "hour");
    int minute = number(date, "minute");
    int second = number(date, "second");
    boolean leapSecond = hour == 23 && minute == 59 && second == 60;
    try {
      return Optional.of(
          LocalDateTime.of(
                  year,
                  MONTHS.indexOf(date.group("month")) + 1,
                  number(date, "day"),
                  hour,
                  minute,
                  leapSecond ? 59 : second)
              .plusSeconds(leapSecond ? 1 : 0)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }
}
