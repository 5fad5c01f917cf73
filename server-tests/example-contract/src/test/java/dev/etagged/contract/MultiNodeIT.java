package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nodes which share nothing but their database agree on every tag, and let one writer win. */
@TestInstance(Lifecycle.PER_CLASS)
final class MultiNodeIT {
  private static final int WRITERS = 48;
  private static final int ROUNDS = 20;
  private static final String RACED = "/api/articles/the-race-of-nodes";
  private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");

  private final Race race = new Race(WRITERS);
  private ExampleCluster cluster;
  private List<ExampleClient> nodes;

  @BeforeAll
  void startTheNodes() {
    cluster = ExampleCluster.start(System.getProperty("etagged.server"));
    nodes = cluster.clients();
  }

  @AfterAll
  void endTheNodes() {
    race.close();
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void nodesAreProcessesOfTheirOwnOnOneDatabase() {
    List<String> answers =
        nodes.stream().map(node -> node.send("GET", "/api/node").body()).toList();

    assertThat(answers).doesNotHaveDuplicates().allMatch(body -> body.contains("PostgreSQL 17"));
  }

  @Test
  void tagAndRepresentationAreTheSameOnAllNodes() {
    List<String> resources = resources();

    assertThat(resources).hasSizeGreaterThan(10);
    assertThat(resources)
        .allSatisfy(
            path -> {
              List<RawResponse> answers =
                  nodes.stream().map(node -> node.send("GET", path)).toList();
              assertThat(answers).extracting(RawResponse::status).containsOnly(200);
              assertThat(answers.stream().map(answer -> answer.field("ETag").orElseThrow()))
                  .as(path)
                  .containsOnly(answers.get(0).field("ETag").orElseThrow());
              assertThat(answers.stream().map(RawResponse::body))
                  .as(path)
                  .containsOnly(answers.get(0).body());
            });
  }

  @Test
  void everyNodeValidatesTheTagsOfTheOthers() {
    for (String path : resources()) {
      for (ExampleClient issuer : nodes) {
        String condition = "If-None-Match: " + issuer.tag(path);
        assertThat(nodes).allMatch(node -> node.send("GET", path, condition).status() == 304, path);
      }
    }
  }

  @Test
  void writeOnOneNodeChangesTheTagOnAll() {
    String before = nodes.get(0).tag("/api/config");
    String content = nodes.get(0).send("GET", "/api/config").body();

    RawResponse written =
        nodes.get(1).sendContent("PUT", "/api/config", JSON, content, "If-Match: " + before);

    assertThat(written.status()).isEqualTo(200);
    assertThat(nodes)
        .extracting(node -> node.tag("/api/config"))
        .containsOnly(written.field("ETag").orElseThrow())
        .doesNotContain(before);
  }

  @Test
  void curlRevalidatesOnOneNodeWhatItReadFromAnother() throws Exception {
    assumeTrue(isInstalled("curl"), "curl is not installed");

    for (ExampleClient issuer : nodes) {
      for (ExampleClient other : nodes) {
        String status =
            output(
                "curl",
                "--silent",
                "--noproxy",
                "*",
                "--output",
                "-",
                "--write-out",
                "%{http_code}",
                "--header",
                "If-None-Match: " + issuer.tag("/api/config"),
                other.uri("/api/config"));
        assertThat(status).isEqualTo("304");
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void onePutWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer -> node(writer).sendContent("PUT", RACED, JSON, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(nodes)
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void onePatchWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses =
        race.run(
            writer ->
                node(writer).sendContent("PATCH", RACED, MERGE_PATCH, content(writer), condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(nodes)
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void oneCreationWins() {
    nodes.get(0).send("DELETE", RACED, "If-Match: *");
    Race.Responses responses =
        race.run(
            writer ->
                node(writer).sendContent("PUT", RACED, JSON, content(writer), "If-None-Match: *"));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(201));
    assertThat(nodes)
        .extracting(node -> node.tag(RACED))
        .containsOnly(responses.winner().field("ETag").orElseThrow());
  }

  @RepeatedTest(ROUNDS)
  void oneDeletionWins() {
    String condition = "If-Match: " + create().field("ETag").orElseThrow();
    Race.Responses responses = race.run(writer -> node(writer).send("DELETE", RACED, condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(204));
  }

  private ExampleClient node(int writer) {
    return nodes.get(writer % nodes.size());
  }

  private List<String> resources() {
    String list = nodes.get(0).send("GET", "/api/articles").body();
    return Stream.concat(
            Stream.of("/api/config", "/api/articles", "/api/articles?tag=http", "/api/files"),
            SLUG.matcher(list)
                .results()
                .map(slug -> "/api/articles/" + slug.group(1))
                .flatMap(article -> Stream.of(article, article + "/comments")))
        .filter(path -> !path.startsWith(RACED))
        .toList();
  }

  /** Replaces what an earlier round left. */
  private RawResponse create() {
    nodes.get(0).send("DELETE", RACED, "If-Match: *");
    return nodes.get(0).sendContent("PUT", RACED, JSON, content(WRITERS), "If-None-Match: *");
  }

  private static String content(int writer) {
    return "{\"title\":\"Writer %d\",\"body\":\"Mine.\"}".formatted(writer);
  }

  private static boolean isInstalled(String command) throws Exception {
    try {
      output(command, "--version");
      return true;
    } catch (IOException absent) {
      return false;
    }
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
