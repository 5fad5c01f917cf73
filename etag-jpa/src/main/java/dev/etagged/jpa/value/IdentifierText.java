package dev.etagged.jpa.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
          Instant.class);
  private static final Set<Class<?>> NORMALIZED =
      Set.of(BigDecimal.class, Date.class, Timestamp.class);

  private IdentifierText() {}

  public static boolean existsFor(Class<?> type) {
    return type.isEnum() || PRINTED_ALIKE_EVERYWHERE.contains(type) || NORMALIZED.contains(type);
  }

  /** Whether two values are the same: {@code 1.0} and {@code 1} are, as their text is. */
  public static boolean areEqual(Object one, Object other) {
    return one.equals(other) || (exists(one) && exists(other) && of(one).equals(of(other)));
  }

  private static boolean exists(Object value) {
    return value instanceof Enum<?> || existsFor(value.getClass());
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
    if (PRINTED_ALIKE_EVERYWHERE.contains(value.getClass())) {
      return value.toString();
    }
    throw new IllegalArgumentException("an identifier cannot be a " + value.getClass().getName());
  }
}
