package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.etagged.http.Validators.Absent;
import dev.etagged.http.Validators.Known;
import dev.etagged.http.Validators.Unknown;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValidatorsTest {

  private static final ETag TAG = ETag.strong("a");
  private static final Instant DATE = Instant.parse("2024-02-29T12:00:00.5Z");

  @Nested
  final class Section_8_8 {

    @Test
    void tagAloneHasNoDate() {
      assertThat(Validators.of(TAG)).isEqualTo(new Known(Optional.of(TAG), Optional.empty()));
    }

    @Test
    void dateAloneHasNoTag() {
      assertThat(Validators.of(DATE)).isEqualTo(new Known(Optional.empty(), Optional.of(DATE)));
    }

    @Test
    void bothAreKept() {
      assertThat(Validators.of(TAG, DATE))
          .isEqualTo(new Known(Optional.of(TAG), Optional.of(DATE)));
    }

    @Test
    void absentIsNotUnknown() {
      assertThat(Validators.absent()).isSameAs(Absent.INSTANCE);
      assertThat(Validators.unknown()).isSameAs(Unknown.INSTANCE);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker get
    void partsAreRequired() {
      assertThatNullPointerException()
          .isThrownBy(() -> new Known(null, Optional.empty()))
          .withMessage("entityTag");
      assertThatNullPointerException().isThrownBy(() -> new Known(Optional.empty(), null));
    }
  }

  @Nested
  final class Section_8_8_2 {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "0000-01-01T00:00:00Z",
          "1969-12-31T23:59:59.999Z",
          "9999-12-31T23:59:59.999999999Z"
        })
    void yearsOfFourDigitsAreExpressible(Instant lastModified) {
      assertThat(Validators.of(lastModified))
          .isEqualTo(new Known(Optional.empty(), Optional.of(lastModified)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "-0001-12-31T23:59:59.999999999Z",
          "+10000-01-01T00:00:00Z",
          "-1000000000-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z"
        })
    void otherYearsAreRefusedByName(String lastModified) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Validators.of(TAG, Instant.parse(lastModified)))
          .withMessage(
              "last-modified: expected a year of four digits (RFC 9110 section 5.6.7) but found "
                  + lastModified);
    }
  }
}
