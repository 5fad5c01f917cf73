package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.HttpDate;
import dev.etagged.launcher.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A response says when it was made (RFC 9110 section 6.6.1), once. */
@ExtendWith(ExampleOnServer.class)
final class MessageDateIT {

  private static final String FILE = "/api/files/dated.txt";
  private static final String STALE = "\"0-never\"";

  private final ServerUnderTest server;

  MessageDateIT(RunningServer server) {
    this.server = ServerUnderTest.at(server.uri());
    this.server.exchange(RawRequest.of("PUT", FILE).withText("0123456789"));
  }

  @ParameterizedTest(name = "{0} {1} with {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | GET | /api/config | X-Nothing | 0",
        "200 | HEAD | /api/config | X-Nothing | 0",
        "304 | GET | /api/config | If-None-Match | *",
        "304 | GET | /api/report | If-None-Match | *",
        "412 | GET | /api/config | If-Match | " + STALE,
        "206 | GET | /api/files/dated.txt | Range | bytes=2-3",
        "206 | GET | /api/files/dated.txt | Range | bytes=2-3,5-6",
        "416 | GET | /api/files/dated.txt | Range | bytes=20-",
        "304 | GET | /api/files/dated.txt | If-None-Match | *",
        "404 | GET | /api/articles/none | X-Nothing | 0",
        "428 | DELETE | /api/articles/bytes-on-the-wire | X-Nothing | 0",
        "412 | DELETE | /api/articles/bytes-on-the-wire | If-Match | " + STALE,
        "412 | DELETE | /api/files/dated.txt | If-Match | " + STALE
      })
  void isOnEveryResponse(int status, String method, String path, String field, String value) {
    RawResponse response = server.exchange(RawRequest.of(method, path).with(field, value));

    assertThat(response.status()).isEqualTo(status);
    assertDated(response);
  }

  @Test
  void isOnAnswersToWrites() {
    RawRequest put = RawRequest.of("PUT", "/api/files/dated-too.txt").withText("new");
    List<RawResponse> responses =
        List.of(
            server.exchange(put.with("If-None-Match", "*")),
            server.exchange(put.with("If-None-Match", "*")),
            server.exchange(put.with("If-Match", "*")),
            server.exchange(
                RawRequest.of("DELETE", "/api/files/dated-too.txt").with("If-Match", "*")));

    assertThat(responses).extracting(RawResponse::status).containsExactly(201, 412, 204, 204);
    assertThat(responses).allSatisfy(MessageDateIT::assertDated);
  }

  private static void assertDated(RawResponse response) {
    List<String> dates = response.fields("Date");
    assertThat(dates).hasSize(1);
    assertThat(HttpDate.parse(dates.get(0), Instant.now()).orElseThrow())
        .isBetween(Instant.now().minus(Duration.ofSeconds(30)), Instant.now().plusSeconds(2));
  }
}
