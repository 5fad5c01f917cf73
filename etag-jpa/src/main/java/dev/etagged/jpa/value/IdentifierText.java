package dev.etagged.jpa.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The text of an identifier, the same on every node and with every provider. */
public final class IdentifierText {

  private static final Set<Class<?>> PRINTED_ALIKE_EVERYWHERE =
      Set.of(
          String.class,
          Long.class,
          Integer.class,
          Short.class,
          Byte.class,
          Character.class,
          Boolean.class,
          BigInteger.class,
          UUID.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          Year.class,
          YearMonth.class,
          Currency.class,
          URI.class,
          Instant.class);
  private static final Set<Class<?>> NORMALIZED =
      Set.of(
          BigDecimal.class,
          Date.class,
          Timestamp.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Locale.class,
          ZoneId.class);

  private IdentifierText() {}

  public static boolean existsFor(Class<?> type) {
    return type.isEnum() || PRINTED_ALIKE_EVERYWHERE.contains(type) || NORMALIZED.contains(type);
  }

  /** Whether two values are the same: {@code 1.0} and {@code 1} are, as their text is. */
  public static boolean areEqual(Object one, Object other) {
    return one.equals(other) || (exists(one) && exists(other) && of(one).equals(of(other)));
  }

  private static boolean exists(Object value) {
    return value instanceof Enum<?> || value instanceof ZoneId || existsFor(value.getClass());
  }

  /** A UUID as a database gives it without a converter. */
  public static Object uuid(Object value) {
    if (value instanceof byte[] octets && octets.length == 2 * Long.BYTES) {
      ByteBuffer buffer = ByteBuffer.wrap(octets);
      return new UUID(buffer.getLong(), buffer.getLong());
    }
    return value instanceof String text ? UUID.fromString(text) : value;
  }

  /** What sort of a value it is: providers may give one number in several types. */
  public static String kind(Object value) {
    if (value instanceof Number) {
      return "number";
    }
    return value instanceof Enum<?> || value instanceof CharSequence
        ? "text"
        : value.getClass().getSimpleName();
  }

  public static String of(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Date date) {
      return date.toLocalDate().toString();
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime().toString();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof ZonedDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof Locale locale) {
      return locale.toLanguageTag();
    }
    if (value instanceof ZoneId zone) {
      return zone.getId();
    }
    if (PRINTED_ALIKE_EVERYWHERE.contains(value.getClass())) {
      return value.toString();
    }
    throw new IllegalArgumentException("an identifier cannot be a " + value.getClass().getName());
  }
}
