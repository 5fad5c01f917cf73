package dev.etagged.jpa.value;

import dev.etagged.http.Strength;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;

/**
 * The value of a version attribute as a decimal number. A time stamp becomes the number of
 * nanoseconds since 1970, and makes a weak tag: its column may give two updates the same time.
 */
public record VersionValue(String number, Strength strength) {

  private static final Set<Class<?>> TYPES =
      Set.of(
          Integer.class,
          Short.class,
          Long.class,
          Timestamp.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Date.class,
          Calendar.class,
          GregorianCalendar.class,
          Instant.class);
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  public static boolean canBe(Class<?> type) {
    return TYPES.contains(type);
  }

  /** The strength of every value of a type. */
  public static Strength strengthOf(Class<?> type) {
    return Number.class.isAssignableFrom(type) ? Strength.STRONG : Strength.WEAK;
  }

  @SuppressWarnings("JavaUtilDate") // an entity of the application has it
  public static VersionValue of(Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return new VersionValue(value.toString(), Strength.STRONG);
    }
    if (value instanceof Instant instant) {
      return ofTime(instant);
    }
    if (value instanceof LocalDateTime dateTime) {
      return ofTime(dateTime.toInstant(ZoneOffset.UTC));
    }
    if (value instanceof Timestamp timestamp) {
      // The column has no zone: its digits are the same on every node, the point in time is not.
      return of(timestamp.toLocalDateTime());
    }
    if (value instanceof OffsetDateTime dateTime) {
      return ofTime(dateTime.toInstant());
    }
    if (value instanceof ZonedDateTime dateTime) {
      return ofTime(dateTime.toInstant());
    }
    if (value instanceof Date date) {
      return of(new Timestamp(date.getTime()));
    }
    if (value instanceof Calendar calendar) {
      return of(calendar.getTime());
    }
    throw new IllegalArgumentException(
        "a version attribute cannot be a " + value.getClass().getName());
  }

  private static VersionValue ofTime(Instant instant) {
    return new VersionValue(
        BigInteger.valueOf(instant.getEpochSecond())
            .multiply(NANOS_PER_SECOND)
            .add(BigInteger.valueOf(instant.getNano()))
            .toString(),
        Strength.WEAK);
  }
}
