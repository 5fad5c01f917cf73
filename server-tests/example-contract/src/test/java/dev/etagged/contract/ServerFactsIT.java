package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a server's own HTTP layer makes of an answer. Clients must be able to do with it, whatever
 * it is; the differences are written down for the page about the servers.
 */
@ExtendWith(ExampleOnServer.class)
final class ServerFactsIT {
  private static final String CONFIG = "/etag-example/api/config";
  private static final RawRequest GET = RawRequest.get(CONFIG);

  private final RunningServer server;

  ServerFactsIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void notModifiedLeavesTheConnectionReadyForTheNextRequest() throws IOException {
    try (RawConnection connection = RawConnection.open(server.uri().getPort(), "")) {
      RawResponse whole = connection.exchange(GET);
      RawRequest conditional = GET.with("If-None-Match", whole.field("ETag").orElseThrow());
      RawResponse notModified = connection.exchange(conditional);
      RawResponse again = connection.exchange(conditional);
      RawResponse wholeAgain = connection.exchange(GET);
      RawResponse failed = connection.exchange(GET.with("If-Match", "\"0-never\""));
      RawResponse required =
          connection.exchange(
              new RawRequest("PUT", CONFIG, List.of(), whole.body()).with("Content-Type", JSON));
      RawResponse node = connection.exchange(RawRequest.get("/etag-example/api/node"));

      assertThat(List.of(notModified.status(), again.status())).containsOnly(304);
      assertThat(wholeAgain.body()).isEqualTo(whole.body());
      assertThat(List.of(failed.status(), required.status())).containsExactly(412, 428);
      write(facts(whole, notModified, failed, required, node));
    }
  }

  private Map<String, String> facts(
      RawResponse whole,
      RawResponse notModified,
      RawResponse failed,
      RawResponse required,
      RawResponse node) {
    try (JsonReader reader = Json.createReader(new StringReader(node.body()))) {
      JsonObject product = reader.readObject();
      return Map.of(
          "server", product.getString("server"),
          "jdk", Integer.toString(server.jdkFeature()),
          "rest", product.getString("jaxrs"),
          "jpa", product.getString("jpa"),
          "database", product.getString("database"),
          "start", "%.0f s".formatted(server.startTime().toMillis() / 1000.0),
          "framing", whole.field("Content-Length").isPresent() ? "Content-Length" : "chunked",
          "reasons", reasons(notModified, failed, required),
          "length304", notModified.field("Content-Length").orElse("none"),
          "date", sends("Date", whole) + ", " + sends("Date", notModified));
    }
  }

  private static String reasons(RawResponse... responses) {
    return Stream.of(responses)
        .map(response -> response.statusLine().substring("HTTP/1.1 ".length()).strip())
        .collect(Collectors.joining(", "));
  }

  private static String sends(String field, RawResponse response) {
    return response.field(field).isPresent() ? "yes" : "no";
  }

  private static void write(Map<String, String> facts) throws IOException {
    Path directory = Path.of(System.getProperty("etagged.run.directory"), "facts");
    Path file =
        Files.createDirectories(directory)
            .resolve(System.getProperty("etagged.server") + ".properties");
    Files.write(
        file,
        facts.entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .sorted()
            .toList());
  }
}
