package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No default locale and no default time zone shows in what two nodes have to agree on. */
final class ForeignDefaultsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final Locale usualLocale = Locale.getDefault();
  private final TimeZone usualTimeZone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(usualLocale);
    TimeZone.setDefault(usualTimeZone);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ar-EG, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
    "tr-TR, Pacific/Kiritimati",
    "ja-JP-u-ca-japanese, Pacific/Pago_Pago"
  })
  void changeNothing(String locale, String timeZone) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    String date = "Thu, 29 Feb 2024 12:00:00 GMT";
    Instant instant = Instant.parse("2024-02-29T12:00:00Z");

    assertThat(HttpDate.format(instant)).isEqualTo(date);
    assertThat(HttpDate.parse(date, NOW)).contains(instant);
    assertThat(HttpDate.parse("Thursday, 29-Feb-24 12:00:00 GMT", NOW)).contains(instant);
    assertThat(HttpDate.parse("Thu Feb 29 12:00:00 2024", NOW)).contains(instant);
    assertThat(TagCondition.parse("If-Match", List.of("\"a\" \"b\"")))
        .isEqualTo(new TagCondition.Malformed("If-Match: expected ',' at index 4 in \"a\" \"b\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ETag.strong("i I"))
        .withMessageEndingWith("but found U+0020 at index 1 in i I");
  }
}
