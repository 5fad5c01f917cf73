package dev.etagged.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the public Javadoc, as they stand there. */
final class DocumentedExamplesTest {

  private final Instant now = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void entityTagsMatch() {
    assertThat(ETag.weak("1").stronglyMatches(ETag.weak("1"))).isFalse();
    assertThat(ETag.weak("1").weaklyMatches(ETag.strong("1"))).isTrue();
    assertThat(ETag.strong("abc")).hasToString("\"abc\"");
    assertThat(ETag.weak("abc")).hasToString("W/\"abc\"");
  }

  @Test
  void preconditionsAreEvaluated() {
    assertThat(
            Preconditions.of(Map.of("If-None-Match", List.of("\"a\", W/\"b\""))::get, now)
                .evaluate("GET", Validators.of(ETag.strong("b")))
                .verdict())
        .isEqualTo(Verdict.NOT_MODIFIED);
  }

  @Test
  void threeFormsNameOneInstant() {
    Instant instant = Instant.parse("1994-11-06T08:49:37Z");

    assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT", now)).contains(instant);
    assertThat(HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT", now)).contains(instant);
    assertThat(HttpDate.parse("Sun Nov  6 08:49:37 1994", now)).contains(instant);
    assertThat(HttpDate.format(instant)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    assertThat(PreconditionField.IF_NONE_MATCH.fieldName()).isEqualTo("If-None-Match");
  }
}
