package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedTest {

  @Test
  void isTheTextOfTheTwoFields() {
    SelectingFields fields =
        Fields.of(
            "Accept: Text/CSV, */*;q=0.1", "Accept-Encoding: GZIP ,br", "Accept-Language: de");

    assertThat(Asked.by(fields)).isEqualTo(new Asked("Text/CSV, */*;q=0.1", "GZIP ,br"));
  }

  @Test
  void isNothingWhereNothingIsSent() {
    assertThat(Asked.by(Fields.of())).isEqualTo(new Asked("", ""));
  }

  @ParameterizedTest(name = "{0} and {1} characters: {2}")
  @CsvSource({
    "0, 0, true",
    "1024, 0, true",
    "0, 1024, true",
    "512, 512, true",
    "1025, 0, false",
    "0, 1025, false",
    "512, 513, false",
    "513, 512, false",
    "2000, 1000, false",
  })
  void isShortUpTo1024Characters(int accept, int acceptEncoding, boolean isShort) {
    assertThat(new Asked("a".repeat(accept), "b".repeat(acceptEncoding)).isShort())
        .isEqualTo(isShort);
  }
}
