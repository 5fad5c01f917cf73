package dev.etagged.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DecisionLineTest {

  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

  private static String line(String path, String ifNoneMatch, Validators current) {
    return DecisionLine.of(
        "GET",
        path,
        field -> field == PreconditionField.IF_NONE_MATCH ? ifNoneMatch : "",
        current,
        "PROCEED: changed");
  }

  @Test
  void itReadsLikeTheExchange() {
    assertThat(line("articles/7", "\"6-b\"", Validators.of(ETag.strong("7-a"), NOON)))
        .isEqualTo(
            "GET articles/7 > If-None-Match: \"6-b\" < ETag: \"7-a\""
                + " < Last-Modified: Thu, 29 Feb 2024 12:00:00 GMT = PROCEED: changed");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(line("articles/7", "", Validators.absent()))
        .isEqualTo("GET articles/7 < nothing = PROCEED: changed");
  }

  /** A path is decoded, and may then contain anything. */
  @Test
  void nothingThatIsSentBeginsAnotherLine() {
    assertThat(line("a\r\nGET b\u2028c\u001b[31m", "x\ny", Validators.unknown()))
        .isEqualTo("GET a??GET b?c?[31m > If-None-Match: x?y = PROCEED: changed");
  }

  @Test
  void itHas200CharactersOfAField() {
    assertThat(line("a", "x".repeat(1_000_000), Validators.unknown()))
        .isEqualTo("GET a > If-None-Match: " + "x".repeat(200) + "... = PROCEED: changed");
  }
}
