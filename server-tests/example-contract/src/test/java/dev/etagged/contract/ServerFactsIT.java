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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a server's own HTTP layer makes of an answer. Clients must be able to do with it, whatever
 * it is; the differences are written down for the page about the servers.
 */
@ExtendWith(ExampleOnServer.class)
final class ServerFactsIT {
  private static final String CONFIG = "/api/config";
  private static final RawRequest GET = RawRequest.get(CONFIG);

  private final RunningServer server;

  ServerFactsIT(RunningServer server) {
    this.server = server;
  }

  /** Whatever the framing of a 304 is, the answer to the next request is read where it begins. */
  @Test
  void answersFollowEachOtherOnOneConnection() throws IOException {
    try (KeptConnection connection = new KeptConnection(ServerUnderTest.at(server.uri()))) {
      RawResponse whole = connection.exchange(GET);
      RawRequest conditional = GET.with("If-None-Match", whole.field("ETag").orElseThrow());
      RawResponse notModified = connection.exchange(conditional);
      RawResponse again = connection.exchange(conditional);
      RawResponse wholeAgain = connection.exchange(GET);
      RawResponse failed = connection.exchange(GET.with("If-Match", "\"0-never\""));
      RawResponse required =
          connection.exchange(
              new RawRequest("PUT", CONFIG, List.of(), whole.body()).with("Content-Type", JSON));
      RawResponse node = connection.exchange(RawRequest.get("/api/node"));
      RawResponse control = connection.exchange(RawRequest.get("/api/files/a%01b"));

      assertThat(List.of(notModified.status(), again.status())).containsOnly(304);
      assertThat(wholeAgain.body()).isEqualTo(whole.body());
      assertThat(List.of(failed.status(), required.status())).containsExactly(412, 428);
      assertThat(control.status()).isBetween(400, 499);
      write(facts(List.of(whole, notModified, failed, required, control), node));
    }
  }

  private Map<String, String> facts(List<RawResponse> responses, RawResponse node) {
    RawResponse whole = responses.get(0);
    RawResponse notModified = responses.get(1);
    Map<String, String> facts = new TreeMap<>(product(node));
    facts.put("server", title(server.name()));
    facts.put("jdk", Integer.toString(server.jdkFeature()));
    facts.put("start", "%s s".formatted(server.startTime().plusMillis(500).toSeconds()));
    facts.put(
        "framing", whole.field("Content-Length").isPresent() ? "`Content-Length`" : "chunked");
    facts.put("reasons", statusLines(responses.subList(1, 4)));
    facts.put("length304", notModified.field("Content-Length").orElse("none"));
    facts.put("date", sends("Date", whole) + ", " + sends("Date", notModified));
    facts.put("control", statusLines(responses.subList(4, 5)));
    facts.put("closes", closing(responses));
    return facts;
  }

  private static Map<String, String> product(RawResponse node) {
    try (JsonReader reader = Json.createReader(new StringReader(node.body()))) {
      JsonObject product = reader.readObject();
      return Map.of(
          "rest", product.getString("jaxrs"),
          "jpa", product.getString("jpa"),
          "database", product.getString("database"));
    }
  }

  /** The version has the number that a name may end with. */
  private static String title(String name) {
    return name.replaceFirst(" [0-9]+$", "") + " " + System.getProperty("etagged.server.version");
  }

  private static String closing(List<RawResponse> responses) {
    String statuses =
        responses.stream()
            .filter(KeptConnection::closes)
            .map(response -> Integer.toString(response.status()))
            .collect(Collectors.joining(", "));
    return statuses.isEmpty() ? "none" : statuses;
  }

  private static String statusLines(List<RawResponse> responses) {
    return responses.stream()
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
