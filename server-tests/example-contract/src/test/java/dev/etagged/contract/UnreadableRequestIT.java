package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server or its runtime cannot read is the client's error, and written nowhere. */
@ExtendWith(ExampleOnServer.class)
final class UnreadableRequestIT {
  private final RunningServer server;

  UnreadableRequestIT(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest(name = "{0} {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | /api/config                     | Accept: application/json;q=x",
        "HEAD    | /api/articles/bytes-on-the-wire | Accept: text/markdown;q",
        "GET     | /api/report                     | Accept: */*;q=, text/plain",
        "OPTIONS | /api/articles                   | Accept: application/json;q=0.9,"
            + " text/markdown;q",
        "GET     | /api/none                       | Accept: a/b;Q=\"0.5\"",
        "PUT     | /api/files/unread               | Content-Type: text/plain;q=x",
        "PUT     | /api/files/unread               | Content-Type: text/plain; q=1, a/b",
        "OPTIONS | /api/config                     | Content-Type: application/json;q",
        "GET     | /api/[                          | X: y",
        "HEAD    | /api/articles]                  | X: y",
        "PUT     | /api/files/a[unread]            | Content-Type: text/plain",
        "DELETE  | /api/files/[                    | X: y",
      })
  void isRefused(String method, String path, String field) {
    RawResponse response =
        ServerUnderTest.at(server.uri())
            .exchange(
                new RawRequest(method, path, List.of(field), method.equals("PUT") ? "x" : ""));

    assertThat(response.status()).as("%s", response).isEqualTo(400);
    assertThat(response.body().length()).isLessThan(1500);
  }
}
