package dev.etagged.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParameterConversionTest {

  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** A type of the application's own. */
  public record Isbn(String digits) {
    public static Isbn valueOf(String text) {
      if (!text.matches("[0-9]{10}")) {
        throw new IllegalArgumentException(text);
      }
      return new Isbn(text);
    }
  }

  /** A type that cannot be read from text. */
  public record Spot(int x, int y) {}

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("ä b", "ä b"),
        Arguments.of("-7", -7L),
        Arguments.of("007", 7),
        Arguments.of("7", (short) 7),
        Arguments.of("7", (byte) 7),
        Arguments.of("true", true),
        Arguments.of("x", 'x'),
        Arguments.of("18446744073709551616", BigInteger.TWO.pow(64)),
        Arguments.of("1.50", new BigDecimal("1.50")),
        Arguments.of("0191e0d2-5b6f-7c1a-9d55-2f6c1a9b7e11", uuid()),
        Arguments.of("0191E0D2-5B6F-7C1A-9D55-2F6C1A9B7E11", uuid()),
        Arguments.of("MAY", Month.MAY),
        Arguments.of("2026-11-22", LocalDate.of(2026, 11, 22)),
        Arguments.of("2026-11-22T01:02:03", LocalDateTime.of(2026, 11, 22, 1, 2, 3)),
        Arguments.of("1970-01-01T00:00:00Z", Instant.EPOCH),
        Arguments.of("2026-11-22", Date.valueOf("2026-11-22")),
        Arguments.of("2026-11-22 01:02:03", Timestamp.valueOf("2026-11-22 01:02:03")),
        Arguments.of("3161484100", new Isbn("3161484100")));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("values")
  void readsWhatJakartaRestReads(String text, Object value) {
    assertThat(conversion(value.getClass()).convert(text)).contains(value);
  }

  @ParameterizedTest(name = "{1} as {0}")
  @CsvSource({
    "java.lang.Long, 9223372036854775808",
    "java.lang.Long, ''",
    "java.lang.Integer, 2147483648",
    "java.lang.Short, 32768",
    "java.lang.Byte, 128",
    "java.lang.Character, xy",
    "java.lang.Character, ''",
    "java.math.BigInteger, 1.0",
    "java.math.BigDecimal, x",
    "java.math.BigDecimal, 1E999999999",
    "java.math.BigDecimal, 1E-1001",
    "java.util.UUID, 0191e0d2",
    "java.time.Month, may",
    "java.time.LocalDate, 2026-02-29",
    "java.time.LocalDateTime, 2026-11-22",
    "java.time.Instant, 2026-11-22",
    "java.sql.Date, x",
    "java.sql.Timestamp, x",
    "dev.etagged.jpa.value.ParameterConversionTest$Isbn, x"
  })
  void findsNoValueInAnythingElse(Class<?> type, String text) {
    assertThat(conversion(type).convert(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0007, 7",
    "-0007, -7",
    "+07, 7",
    "0, 0",
    "00, 0",
    "-0, 0",
    "0.50, 0.50",
    "00.5, 0.5",
    "0E5, 0E5"
  })
  void leadingZerosAreNoDigits(String text, BigDecimal number) {
    String zeros = "0".repeat(2_000);
    String longer = text.replaceFirst("([+-]?)", "$1" + zeros);

    assertThat(conversion(BigDecimal.class).convert(text)).contains(number);
    assertThat(conversion(BigDecimal.class).convert(longer)).contains(number);
    if (number.scale() == 0) {
      assertThat(conversion(BigInteger.class).convert(longer)).contains(number.toBigInteger());
    }
  }

  /** Reading a number takes the square of its length: a minute and more. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Long.class,
        Integer.class,
        Short.class,
        Byte.class,
        Character.class,
        BigInteger.class,
        BigDecimal.class,
        UUID.class,
        LocalDate.class,
        LocalDateTime.class,
        Instant.class,
        Date.class,
        Timestamp.class,
        Month.class,
        Isbn.class
      })
  void aMegabyteIsNoValueOfAnyOtherType(Class<?> type) {
    for (String piece : new String[] {"9", "1.", "-", "1E9", "0191e0d2-", ":", "\u0661", " "}) {
      String text = piece.repeat((1 << 20) / piece.length());

      assertThat(assertTimeoutPreemptively(LONGEST, () -> conversion(type).convert(text)))
          .isEmpty();
    }
  }

  @Test
  void doesNotExistForATypeThatNoTextMakes() {
    assertThat(ParameterConversion.to(Spot.class)).isEmpty();
    assertThat(ParameterConversion.to(Object.class)).isEmpty();
  }

  @Property
  void neverThrows(@ForAll String text) {
    values()
        .map(arguments -> arguments.get()[1].getClass())
        .forEach(type -> assertThat(conversion(type).convert(text)).isNotNull());
  }

  @Property
  void readsBackWhatTheTagIsMadeOf(@ForAll long number, @ForAll BigInteger big) {
    assertThat(conversion(Long.class).convert(IdentifierText.of(number))).contains(number);
    assertThat(conversion(BigInteger.class).convert(IdentifierText.of(big))).contains(big);
  }

  private static ParameterConversion conversion(Class<?> type) {
    return ParameterConversion.to(type).orElseThrow();
  }

  private static UUID uuid() {
    return UUID.fromString("0191e0d2-5b6f-7c1a-9d55-2f6c1a9b7e11");
  }
}
