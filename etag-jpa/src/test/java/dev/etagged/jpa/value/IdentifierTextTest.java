package dev.etagged.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IdentifierTextTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(" ä ", " ä "),
        Arguments.of(-7L, "-7"),
        Arguments.of(7, "7"),
        Arguments.of((short) 7, "7"),
        Arguments.of((byte) 7, "7"),
        Arguments.of('x', "x"),
        Arguments.of(true, "true"),
        Arguments.of(BigInteger.TEN, "10"),
        Arguments.of(new BigDecimal("1.50"), "1.5"),
        Arguments.of(new BigDecimal("1E+2"), "100"),
        Arguments.of(new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
        Arguments.of(Month.MAY, "MAY"),
        Arguments.of(LocalDate.EPOCH, "1970-01-01"),
        Arguments.of(LocalDateTime.of(2026, 11, 22, 1, 2), "2026-11-22T01:02"),
        Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"),
        Arguments.of(Date.valueOf("2026-11-22"), "2026-11-22"),
        Arguments.of(Timestamp.valueOf("2026-11-22 01:02:03"), "2026-11-22T01:02:03"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("values")
  void isTheSameOnEveryNode(Object value, String text) {
    assertThat(IdentifierText.existsFor(value.getClass())).isTrue();
    assertThat(IdentifierText.of(value)).isEqualTo(text);
  }

  @Test
  void doesNotExistForAnyOtherType() {
    assertThat(IdentifierText.existsFor(Double.class)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierText.of(1.0))
        .withMessage("an identifier cannot be a java.lang.Double");
  }
}
