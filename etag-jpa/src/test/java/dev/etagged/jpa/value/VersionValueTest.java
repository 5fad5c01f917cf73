package dev.etagged.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etagged.http.Strength;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class VersionValueTest {

  static Stream<Arguments> versions() {
    return Stream.of(
        Arguments.of((short) 3, "3", Strength.STRONG),
        Arguments.of(3, "3", Strength.STRONG),
        Arguments.of(Long.MAX_VALUE, "9223372036854775807", Strength.STRONG),
        Arguments.of(-1L, "-1", Strength.STRONG),
        Arguments.of(Instant.EPOCH, "0", Strength.WEAK),
        Arguments.of(Instant.ofEpochSecond(1, 2), "1000000002", Strength.WEAK),
        Arguments.of(Instant.ofEpochSecond(-1, 2), "-999999998", Strength.WEAK),
        Arguments.of(
            LocalDateTime.of(2026, 11, 22, 1, 2, 3, 456), "1795309323000000456", Strength.WEAK),
        Arguments.of(
            Timestamp.valueOf("2026-11-22 01:02:03.000000456"),
            "1795309323000000456",
            Strength.WEAK),
        Arguments.of(
            LocalDateTime.of(9999, 12, 31, 23, 59, 59), "253402300799000000000", Strength.WEAK));
  }

  @ParameterizedTest(name = "{0} is {1}, {2}")
  @MethodSource("versions")
  void isANumber(Object value, String number, Strength strength) {
    assertThat(VersionValue.of(value)).isEqualTo(new VersionValue(number, strength));
    assertThat(VersionValue.canBe(value.getClass())).isTrue();
  }

  @Test
  void isNoOtherType() {
    assertThat(VersionValue.canBe(BigDecimal.class)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VersionValue.of(BigDecimal.ONE))
        .withMessage("a version attribute cannot be a java.math.BigDecimal");
  }
}
