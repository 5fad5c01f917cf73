package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Last-Modified, for clients that know dates alone (RFC 9110 sections 8.8.2 and 13.1.3). */
@ExtendWith(ExampleOnServer.class)
final class DateIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ARTICLE = "/api/articles/dated";
  private static final String COMMENTS = ARTICLE + "/comments";
  private static final String FILE = "/api/files/dated.txt";
  private static final String CONTENT = "{\"title\":\"t\",\"body\":\"%s\"}";

  private final ExampleClient example;

  DateIT(ExampleClient example) {
    this.example = example;
  }

  @BeforeEach
  void write() {
    example.sendContent("PUT", ARTICLE, JSON, CONTENT.formatted("a"), "If-None-Match: *");
    example.sendContent("PUT", FILE, "text/plain", "a");
  }

  @AfterEach
  void delete() {
    example.send("DELETE", ARTICLE, "If-Match: *");
    example.send("DELETE", FILE);
  }

  /** The rows that the database was filled with show precision and time zone. */
  @ParameterizedTest
  @CsvSource({
    "/api/articles/when-two-machines-disagree, 'Tue, 14 Apr 2026 07:32:44 GMT'",
    "/api/articles/when-two-machines-disagree/comments, 'Tue, 14 Apr 2026 07:32:44 GMT'",
  })
  void dateIsThatOfTheState(String path, String date) {
    RawResponse response = example.send("GET", path);

    assertThat(response.field("Last-Modified")).hasValue(date);
    assertThat(status(path, "If-Modified-Since", date)).isEqualTo(304);
    assertThat(status(path, "If-Modified-Since", "Tue, 14 Apr 2026 07:32:43 GMT")).isEqualTo(200);
    assertThat(status(path, "If-Unmodified-Since", "Tue, 14 Apr 2026 07:32:43 GMT")).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/config", ARTICLE, COMMENTS, FILE})
  void dateAloneSavesTheContent(String path) {
    String date = settledDate(path);
    RawResponse saved = example.send("GET", path, "If-Modified-Since: " + date);
    RawResponse head = example.send("HEAD", path);

    assertThat(saved.status()).isEqualTo(304);
    assertThat(saved.field("Last-Modified")).hasValue(date);
    assertThat(head.field("Last-Modified")).hasValue(date);
    assertThat(status(path, "If-Modified-Since", later(date, -1))).isEqualTo(200);
  }

  @Test
  void writesInOneSecondHaveASecondEach() {
    String first = settledDate(ARTICLE);
    Instant last = instant(first);
    for (int i = 0; i < 3; i++) {
      RawResponse written =
          example.sendContent("PUT", ARTICLE, JSON, CONTENT.formatted(i), "If-Match: *");
      Instant updated = Instant.parse(JsonText.object(written).getString("updatedAt"));

      assertThat(updated.truncatedTo(ChronoUnit.SECONDS)).isAfter(last);
      assertThat(status(ARTICLE, "If-Modified-Since", first)).isEqualTo(200);
      // The date that the client would have, had it been sent.
      assertThat(status(ARTICLE, "If-Modified-Since", date(last))).isEqualTo(200);
      last = updated.truncatedTo(ChronoUnit.SECONDS);
    }
    assertThat(settledDate(ARTICLE)).isEqualTo(date(last));
  }

  @Test
  void commentMovesTheDateOfItsArticle() {
    String before = settledDate(ARTICLE);
    example.sendContent("POST", COMMENTS, JSON, "{\"author\":\"a\",\"text\":\"t\"}");

    for (String path : List.of(ARTICLE, COMMENTS)) {
      assertThat(status(path, "If-Modified-Since", before)).as(path).isEqualTo(200);
    }
    assertThat(settledDate(COMMENTS)).isEqualTo(settledDate(ARTICLE)).isNotEqualTo(before);
  }

  @Test
  void fileThatIsReplacedOrStoredAnewHasALaterDate() {
    String before = settledDate(FILE);
    example.sendContent("PUT", FILE, "text/plain", "b");

    assertThat(status(FILE, "If-Modified-Since", before)).isEqualTo(200);
    example.send("DELETE", FILE);
    example.sendContent("PUT", FILE, "text/plain", "c");
    assertThat(status(FILE, "If-Modified-Since", before)).isEqualTo(200);
  }

  @Test
  void outdatedDateWritesNothing() {
    String before = settledDate(ARTICLE);
    example.sendContent("POST", COMMENTS, JSON, "{\"author\":\"a\",\"text\":\"t\"}");

    String condition = "If-Unmodified-Since: " + before;
    RawResponse refused =
        example.sendContent("PUT", ARTICLE, JSON, CONTENT.formatted("b"), condition);

    assertThat(refused.status()).as("%s", refused).isEqualTo(412);
    assertThat(example.send("DELETE", ARTICLE, condition).status()).isEqualTo(412);
    RawResponse written =
        example.sendContent(
            "PUT",
            ARTICLE,
            JSON,
            CONTENT.formatted("b"),
            "If-Unmodified-Since: " + settledDate(ARTICLE));
    assertThat(written.status()).as("%s", written).isEqualTo(200);
  }

  /** No date shows that a member was removed. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/articles", "/api/files", "/api/report", "/api/node"})
  void noDateIsSentWhereNoneIsHonest(String path) {
    assertThat(example.send("GET", path).field("Last-Modified")).isEmpty();
  }

  private int status(String path, String field, String date) {
    return example.send("GET", path, field + ": " + date).status();
  }

  /** The date, once its second is over. */
  private String settledDate(String path) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      RawResponse response = example.send("GET", path);
      if (response.field("Last-Modified").isPresent()) {
        return response.field("Last-Modified").orElseThrow();
      }
    }
    throw new AssertionError(path + " gets no date");
  }

  private static Instant instant(String date) {
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.ofInstant(instant, java.time.ZoneOffset.UTC));
  }

  private static String later(String date, int seconds) {
    return date(instant(date).plusSeconds(seconds));
  }
}
