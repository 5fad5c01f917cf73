package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are for another host, or that a page of another site sends. */
@ExtendWith(ExampleOnServer.class)
final class ForeignRequestIT {
  private static final String ARTICLES = "/api/articles";
  private static final String ARTICLE = "{\"slug\":\"forged\",\"title\":\"t\",\"body\":\"b\"}";

  private final RunningServer server;
  private final ExampleClient example;

  ForeignRequestIT(RunningServer server, ExampleClient example) {
    this.server = server;
    this.example = example;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:%d",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.1:%d",
        "[2001:db8::1]:%d"
      })
  void hostThatIsNotThisOneIsMisdirected(String host) throws IOException {
    for (String path : new String[] {"/", "/api/config", "/api/files/none"}) {
      for (String method : new String[] {"GET", "DELETE"}) {
        String response = send(method, path, host);
        assertThat(response).as(host + path).startsWith("HTTP/1.1 421");
        assertThat(response).contains("problem+json", "etagged.example.hosts", "nosniff");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:%d", "localhost:%d", "LOCALHOST", "127.1.2.3", "a.localhost:80"})
  void loopbackHasManyNames(String host) throws IOException {
    assertThat(send("GET", "/api/config", host)).startsWith("HTTP/1.1 200");
    assertThat(send("DELETE", "/api/files/none", host)).startsWith("HTTP/1.1 404");
  }

  private String send(String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(
                  method, server.uri().getPath() + path, host.formatted(server.uri().getPort()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A script can send it without asking first: without a Content-Type each method takes it. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Origin: http://evil.example         | X: y",
        "Origin: null                        | X: y",
        "Origin: http://127.0.0.1:1          | X: y",
        "Origin: http://127.0.0.1.evil       | X: y",
        "Origin: http://evil@127.0.0.1       | X: y",
        "Origin: http://127.0.0.1            | Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site           | X: y",
        "Sec-Fetch-Site: cross-site          | X: y",
      })
  void writeOfAnotherSitesPageIsRefused(String field, String other) {
    RawResponse response = example.sendContent("POST", ARTICLES, JSON, ARTICLE, field, other);
    RawResponse withoutType =
        ServerUnderTest.at(server.uri())
            .exchange(new RawRequest("POST", ARTICLES, java.util.List.of(field, other), ARTICLE));

    ProblemAssert.assertProblem(response, 403);
    ProblemAssert.assertProblem(withoutType, 403);
    assertThat(example.send("GET", ARTICLES + "/forged").status()).isEqualTo(404);
  }

  @Test
  void writeOfTheOwnPageAndOfOtherClientsIsDone() {
    for (String field :
        new String[] {
          "X: y", "Origin: http://127.0.0.1", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none"
        }) {
      RawResponse created = example.sendContent("POST", ARTICLES, JSON, ARTICLE, field);
      RawResponse deleted = example.send("DELETE", ARTICLES + "/forged", "If-Match: *", field);

      assertThat(created.status()).as("%s", created).isEqualTo(201);
      assertThat(deleted.status()).isEqualTo(204);
    }
  }

  @Test
  void formOfAnotherSiteHasNoMediaTypeThatIsTaken() {
    for (String type :
        new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
      assertThat(example.sendContent("POST", ARTICLES, type, ARTICLE).status()).isEqualTo(415);
    }
  }
}
