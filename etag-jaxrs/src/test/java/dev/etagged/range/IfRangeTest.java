package dev.etagged.range;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13.1.5. */
final class IfRangeTest {

  private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37.5Z");
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private static boolean holds(String line, Validators current, Instant now) {
    return IfRange.parse(List.of(line), NOW).holdsFor(current, now);
  }

  @ParameterizedTest(name = "8.8.3.2: {0} for {1}")
  @CsvSource({
    "'\"a\"',   '\"a\"',   true",
    "' \"a\" ', '\"a\"',   true",
    "'\"\"',    '\"\"',    true",
    "'\"a,b\"', '\"a,b\"', true",
    "'\"a\"',   '\"b\"',   false",
    "'\"a\"',   'W/\"a\"', false",
    "'W/\"a\"', '\"a\"',   false",
    "'W/\"a\"', 'W/\"a\"', false"
  })
  void entityTagIsComparedStrongly(String line, String current, boolean holds) {
    assertThat(holds(line, Validators.of(ETag.parse(current), MODIFIED), NOW)).isEqualTo(holds);
  }

  @ParameterizedTest(name = "13.1.5: {0}")
  @CsvSource({
    "'Sun, 06 Nov 1994 08:49:37 GMT',  true",
    "'Sunday, 06-Nov-94 08:49:37 GMT', true",
    "'Sun Nov  6 08:49:37 1994',       true",
    "'Sun, 06 Nov 1994 08:49:36 GMT',  false",
    "'Sun, 06 Nov 1994 08:49:38 GMT',  false",
    "'Sun, 06 Nov 1994 08:49:37 CET',  false"
  })
  void dateMatchesExactly(String line, boolean holds) {
    assertThat(holds(line, Validators.of(ETag.strong("a"), MODIFIED), NOW)).isEqualTo(holds);
  }

  @ParameterizedTest(name = "8.8.2.2: at {0}")
  @CsvSource({
    "1994-11-06T08:49:36Z,     false",
    "1994-11-06T08:49:37Z,     false",
    "1994-11-06T08:49:37.999Z, false",
    "1994-11-06T08:49:38Z,     true",
    "1994-11-06T08:49:39Z,     true"
  })
  void dateIsStrongWhenItsSecondIsOver(Instant now, boolean holds) {
    assertThat(holds("Sun, 06 Nov 1994 08:49:37 GMT", Validators.of(MODIFIED), now))
        .isEqualTo(holds);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "a",
        "\"a",
        "a\"",
        "w/\"a\"",
        "W/a",
        "\"a\", \"a\"",
        "\"a\",",
        ", \"a\"",
        "\"a\" x",
        "0",
        "1994-11-06T08:49:37Z"
      })
  void malformedNamesNothing(String line) {
    assertThat(IfRange.parse(List.of(line), NOW)).isSameAs(IfRange.Malformed.INSTANCE);
    assertThat(holds(line, Validators.of(ETag.strong("a"), MODIFIED), NOW)).isFalse();
  }

  @Test
  void severalLinesAreMalformed() {
    assertThat(IfRange.parse(List.of("\"a\"", "\"a\""), NOW)).isSameAs(IfRange.Malformed.INSTANCE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"\"a\"", "Sun, 06 Nov 1994 08:49:37 GMT"})
  void nothingHoldsForWhatIsNotKnown(String line) {
    assertThat(holds(line, Validators.absent(), NOW)).isFalse();
    assertThat(holds(line, Validators.unknown(), NOW)).isFalse();
  }

  @Test
  void eachValidatorNeedsItsCounterpart() {
    assertThat(holds("\"a\"", Validators.of(MODIFIED), NOW)).isFalse();
    assertThat(holds("Sun, 06 Nov 1994 08:49:37 GMT", Validators.of(ETag.strong("a")), NOW))
        .isFalse();
  }
}
