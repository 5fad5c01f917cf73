package dev.etagged.jpa.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an attribute as a point in time, the same on every node. A date of {@code
 * java.util} or {@code java.sql} is not suitable: JDBC reads it in the node's default time zone.
 */
public final class ModificationDate {

  private static final Set<Class<?>> TYPES =
      Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class, LocalDateTime.class);

  private static final Instant FIRST_EXPRESSIBLE = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST_EXPRESSIBLE = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private ModificationDate() {}

  public static boolean canBe(Class<?> type) {
    return TYPES.contains(type);
  }

  /** Empty for null, and for a year that an HTTP date cannot express. */
  public static Optional<Instant> of(@Nullable Object value) {
    return Optional.ofNullable(value)
        .map(ModificationDate::instant)
        .filter(date -> !date.isBefore(FIRST_EXPRESSIBLE) && !date.isAfter(LAST_EXPRESSIBLE));
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime dateTime) {
      return dateTime.toInstant();
    }
    if (value instanceof ZonedDateTime dateTime) {
      return dateTime.toInstant();
    }
    return value instanceof LocalDateTime dateTime
        ? dateTime.toInstant(ZoneOffset.UTC)
        : (Instant) value;
  }
}
