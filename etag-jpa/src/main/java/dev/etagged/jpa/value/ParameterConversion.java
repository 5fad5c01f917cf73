package dev.etagged.jpa.value;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads text as Jakarta REST reads a path parameter of the same type (section 3.2). A stricter
 * reading would find no row where the resource finds one, and {@code If-None-Match: *} would let a
 * PUT overwrite that row.
 */
public final class ParameterConversion {

  private static final int GREATEST_SCALE = 1_000;

  /** No database has longer ones as identifiers; reading them takes the square of their length. */
  private static final int MOST_DIGITS = 1_000;

  private static final Map<Class<?>, Reading> READINGS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(Boolean.class, Boolean::valueOf),
          Map.entry(Character.class, ParameterConversion::readCharacter),
          Map.entry(BigInteger.class, text -> new BigInteger(bounded(text))),
          Map.entry(BigDecimal.class, ParameterConversion::readDecimal),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(LocalDateTime.class, LocalDateTime::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(LocalTime.class, LocalTime::parse),
          Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
          Map.entry(ZonedDateTime.class, ZonedDateTime::parse),
          Map.entry(Year.class, Year::parse),
          Map.entry(YearMonth.class, YearMonth::parse),
          Map.entry(ZoneId.class, ZoneId::of),
          Map.entry(Currency.class, Currency::getInstance),
          Map.entry(Locale.class, ParameterConversion::readLocale),
          Map.entry(URI.class, URI::create),
          Map.entry(Date.class, Date::valueOf),
          Map.entry(Timestamp.class, Timestamp::valueOf));

  private final Reading reading;

  private ParameterConversion(Reading reading) {
    this.reading = reading;
  }

  /**
   * Throws IllegalArgumentException or DateTimeException if the text is not a value of the type.
   */
  @FunctionalInterface
  private interface Reading {
    Object read(String text);
  }

  public static Optional<ParameterConversion> to(Class<?> type) {
    return Optional.ofNullable(READINGS.get(type))
        .or(() -> factoryMethod(type, "fromString"))
        .or(() -> constant(type))
        .or(() -> factoryMethod(type, "valueOf"))
        .or(() -> constructor(type))
        .map(ParameterConversion::new);
  }

  public Optional<Object> convert(String text) {
    try {
      return Optional.of(reading.read(text));
    } catch (IllegalArgumentException | DateTimeException noValueOfTheType) {
      return Optional.empty();
    }
  }

  /**
   * Whether instances with the same value are equal, so that the row of a value is recognized in an
   * instance.
   */
  public static boolean hasEquality(Class<?> type) {
    return Stream.of(type.getMethods())
        .anyMatch(
            method ->
                method.getName().equals("equals")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == Object.class
                    && method.getDeclaringClass() != Object.class);
  }

  /** The enum may be of a package that this module cannot call. */
  private static Optional<Reading> constant(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return constants == null
        ? Optional.empty()
        : Optional.of(
            text ->
                Stream.of(constants)
                    .filter(value -> ((Enum<?>) value).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no constant " + text)));
  }

  private static Optional<Reading> factoryMethod(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name) && isFactory(method, type))
        .filter(Method::trySetAccessible)
        .findFirst()
        .map(method -> text -> invoke(() -> method.invoke(null, text)));
  }

  private static boolean isFactory(Method method, Class<?> type) {
    return Modifier.isStatic(method.getModifiers())
        && method.getReturnType() == type
        && method.getParameterCount() == 1
        && method.getParameterTypes()[0] == String.class;
  }

  private static Optional<Reading> constructor(Class<?> type) {
    return Stream.of(type.getConstructors())
        .filter(candidate -> candidate.getParameterCount() == 1)
        .filter(candidate -> candidate.getParameterTypes()[0] == String.class)
        .filter(Constructor::trySetAccessible)
        .<Constructor<?>>map(candidate -> candidate)
        .findFirst()
        .map(constructor -> text -> invoke(() -> constructor.newInstance(text)));
  }

  @FunctionalInterface
  private interface Invocation {
    Object invoke() throws ReflectiveOperationException;
  }

  private static Object invoke(Invocation invocation) {
    try {
      return invocation.invoke();
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("the application's own type refused the text", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public factory could not be called", e);
    }
  }

  /** As a language tag, and as Java prints it. */
  private static Object readLocale(String text) {
    Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("no language in " + text);
    }
    return locale;
  }

  private static Object readCharacter(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("expected one character in " + text);
    }
    return text.charAt(0);
  }

  /** Without a bound, eleven characters ({@code 1E999999999}) would print as a gigabyte. */
  private static Object readDecimal(String text) {
    BigDecimal number = new BigDecimal(bounded(text));
    if (Math.abs((long) number.scale()) > GREATEST_SCALE) {
      throw new IllegalArgumentException("the scale of %s is out of bounds".formatted(text));
    }
    return number;
  }

  /** Leading zeros do not count: such a text is the same number. */
  private static String bounded(String text) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int start = sign;
    while (start + 1 < text.length() && text.charAt(start) == '0' && isDigit(text, start + 1)) {
      start++;
    }
    if (text.length() - start > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "expected at most %s digits, not %s".formatted(MOST_DIGITS, text.length() - start));
    }
    return text.substring(0, sign) + text.substring(start);
  }

  private static boolean isDigit(String text, int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
