package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log says of tags that do not come back as they were sent. */
final class AlteredTagTest {

  private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Warnings warnings = new Warnings(now::get);
  private final PlanSample plan = PlanSample.of(target -> Validators.of(ETag.strong("7-a")));
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger("dev.etagged");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          records.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private void send(String method, String name, String value) {
    warnings.reportAltered(plan.begin(method, Map.of(name, value)));
  }

  private List<String> at(Level level) {
    return records.stream()
        .filter(message -> message.getLevel().equals(level))
        .map(LogRecord::getMessage)
        .toList();
  }

  @ParameterizedTest(name = "{0} with {1}: {2} is {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PUT | If-Match | W/\"7-a\" | weakened | lenient-if-match",
        "DELETE | If-Match | \"1-x\", W/\"7-a\" | weakened | gzip of nginx",
        "PUT | If-Match | \"7-a-gzip\" | suffixed | mod_deflate",
        "PATCH | If-Match | \"7-a--gzip\" | suffixed | lenient-if-match",
        "PUT | If-Match | 7-a | unquoted | with the quotation marks",
        "GET | If-None-Match | 7-a | unquoted | with the quotation marks",
        "GET | If-None-Match | \"7-a | malformed | with commas between them",
        "PUT | If-None-Match | w/\"7-a\" | malformed | with commas between them",
      })
  void whatChangesAnAnswerIsAWarningWithARemedy(
      String method, String name, String value, String reason, String remedy) {
    send(method, name, value);
    assertThat(at(Level.WARNING))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .startsWith("Resource.method: " + method + " ")
                    .contains("> " + name + ": " + value, ": " + reason + "; ", remedy));
  }

  @Test
  void eachReasonHasAtMostOneLineAMinute() {
    for (int i = 0; i < 100; i++) {
      now.set(START.plusMillis(i * 599L));
      send("PUT", "If-Match", "W/\"7-a\"");
      send("PUT", "If-Match", "\"7-a-gzip\"");
      send("GET", "If-None-Match", "7-a");
    }
    assertThat(at(Level.WARNING)).hasSize(3);
    now.set(START.plusSeconds(60));
    send("PUT", "If-Match", "W/\"7-a\"");
    assertThat(at(Level.WARNING)).hasSize(4);
  }

  @Test
  void whatChangesNoAnswerIsSaidOnce() {
    for (int i = 0; i < 3; i++) {
      now.set(START.plusSeconds(i * 100L));
      send("GET", "If-None-Match", "W/\"7-a\"");
      send("GET", "If-None-Match", "\"7-a-gzip\"");
    }
    assertThat(at(Level.INFO)).hasSize(2);
    assertThat(at(Level.WARNING)).isEmpty();
  }

  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | If-None-Match | \"7-a\"",
        "GET | If-None-Match | \"6-b\"",
        "GET | If-None-Match | *",
        "PUT | If-Match | \"7-a\"",
        "PUT | If-Match | \"6-b\"",
        "GET | If-Modified-Since | yesterday",
        "GET | X-Other | W/\"7-a\"",
      })
  void whatIsAsItShouldBeIsNotSaid(String method, String name, String value) {
    send(method, name, value);
    assertThat(records).isEmpty();
  }

  @Test
  void whatAClientSendsBeginsNoOtherLine() {
    send("GET", "If-None-Match", "7-a\n2026 SEVERE");
    assertThat(at(Level.WARNING))
        .singleElement()
        .satisfies(text -> assertThat(text).doesNotContain("\n"));
  }
}
