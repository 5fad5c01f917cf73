package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etagged.testkit.live.Aspect;
import dev.etagged.testkit.live.Examination;
import dev.etagged.testkit.live.Limits;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes which share nothing but their database agree on every tag. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class NodesContract {
  static final String RACED = "/api/articles/the-race-of-nodes";

  private static final int ARTICLES = 16;
  private static final String FILE = "/api/files/kept-by-all.bin";
  private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");

  private ExampleCluster cluster;
  private List<ExampleClient> nodes;

  /** By the names that the launcher knows, one for each node. */
  abstract List<String> servers();

  final List<ExampleClient> nodes() {
    return nodes;
  }

  @BeforeAll
  void startTheNodes() {
    cluster = ExampleCluster.start(servers());
    nodes = cluster.clients();
    nodes.get(0).sendContent("PUT", FILE, "application/octet-stream", "0123456789".repeat(20_000));
  }

  @AfterAll
  void endTheNodes() {
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
    assertThat(representations())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            representation -> {
              List<RawResponse> answers = nodes.stream().map(representation::get).toList();
              assertThat(answers).extracting(RawResponse::status).containsOnly(200);
              assertThat(answers.stream().map(answer -> answer.field("ETag").orElseThrow()))
                  .containsOnly(answers.get(0).field("ETag").orElseThrow());
              assertThat(answers.stream().map(RawResponse::body))
                  .containsOnly(answers.get(0).body());
              assertThat(answers.stream().map(Representation::mediaType))
                  .containsOnly(Representation.mediaType(answers.get(0)));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles",
        "/api/articles/bytes-on-the-wire",
        "/api/articles/bytes-on-the-wire/comments",
        "/api/config",
        "/api/files",
        FILE,
        "/api/report?lines=50"
      })
  void theDoctorHasNothingToSayOfThem(String path) throws IOException {
    Set<Aspect> reading = EnumSet.complementOf(EnumSet.of(Aspect.WRITES, Aspect.RESUMPTION));

    assertThat(
            Examination.of(cluster.uris(path), Limits.USUAL, reading)
                .findings(OptionalLong.empty()))
        .isEmpty();
  }

  @Test
  void differentRepresentationsOfAResourceHaveDifferentTags() {
    Map<String, List<Representation>> byPath =
        representations().stream().collect(Collectors.groupingBy(Representation::path));

    assertThat(byPath.values())
        .allSatisfy(
            ofOne ->
                assertThat(ofOne.stream().map(each -> each.get(nodes.get(0)).field("ETag")))
                    .doesNotContain(Optional.empty())
                    .doesNotHaveDuplicates());
  }

  @Test
  void everyNodeValidatesTheTagsOfTheOthers() {
    for (Representation representation : representations()) {
      for (ExampleClient issuer : nodes) {
        String tag = representation.get(issuer).field("ETag").orElseThrow();
        assertThat(nodes)
            .as("%s", representation)
            .allMatch(node -> representation.get(node, "If-None-Match: " + tag).status() == 304);
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

  private List<Representation> representations() {
    String list = nodes.get(0).send("GET", "/api/articles").body();
    List<String> articles =
        SLUG.matcher(list)
            .results()
            .map(slug -> "/api/articles/" + slug.group(1))
            .filter(path -> !path.startsWith(RACED))
            .limit(ARTICLES)
            .toList();
    return Stream.of(
            Stream.of("/api/config", "/api/articles", "/api/articles?tag=http", "/api/files")
                .flatMap(Representation::codedAndNot),
            Stream.of("/api/report").flatMap(Representation::codedAndNot),
            Stream.of(FILE).map(Representation::of),
            articles.stream().flatMap(Representation::codedAndNot),
            articles.stream().map(path -> Representation.of(path, "Accept: text/markdown")),
            articles.stream().map(path -> Representation.of(path + "/comments")))
        .flatMap(Function.identity())
        .toList();
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
