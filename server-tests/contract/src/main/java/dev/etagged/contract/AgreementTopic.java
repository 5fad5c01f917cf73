package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.contract.AgreementApplication.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9110 section 8.8.3: processes that differ in locale, time zone, charset, file times and
 * compression have one tag for one representation.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AgreementTopic {
  private static final String GZIP = "Accept-Encoding: gzip";

  private final Class<? extends HttpContract> runtime;
  private final List<AgreementNode> nodes = new ArrayList<>();
  private final List<Path> trees = new ArrayList<>();

  AgreementTopic(Class<? extends HttpContract> runtime) {
    this.runtime = runtime;
  }

  @BeforeAll
  void startNodes(@TempDir Path directory) throws IOException {
    trees.add(tree(directory.resolve("first"), Instant.parse("2001-02-03T04:05:06Z")));
    trees.add(tree(directory.resolve("second"), Instant.parse("2024-12-31T23:59:59.9Z")));
    trees.add(tree(directory.resolve("third"), Instant.parse("2038-01-19T03:14:08Z")));
    nodes.add(start(Coding.APPLICATION, trees.get(0), "ar", "EG", "Africa/Cairo", "windows-1256"));
    nodes.add(start(Coding.NOBODY, trees.get(1), "tr", "TR", "Asia/Kathmandu", "ISO-8859-9"));
    nodes.add(start(Coding.SERVER, trees.get(2), "en", "US", "America/St_Johns", "US-ASCII"));
  }

  private AgreementNode start(
      Coding coding, Path tree, String language, String country, String zone, String charset)
      throws IOException {
    return AgreementNode.start(
        runtime,
        coding,
        tree,
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=" + charset));
  }

  /** The files were copied at another time. */
  private static Path tree(Path root, Instant time) throws IOException {
    Files.createDirectories(root);
    for (String name : List.of("one", "two", "changing")) {
      Path file = Files.writeString(root.resolve(name), AgreementResource.text(name), UTF_8);
      Files.setLastModifiedTime(file, FileTime.from(time));
    }
    return root;
  }

  @AfterAll
  void endNodes() {
    nodes.forEach(AgreementNode::close);
  }

  static Stream<String> forms() {
    return Stream.concat(
        Stream.of(AgreementResource.Form.values()).map(Enum::name), Stream.of("CHOSEN"));
  }

  @ParameterizedTest(name = "8.8.3: equal representations, {0}")
  @MethodSource("forms")
  void equalRepresentationsHaveEqualTags(String form) {
    List<RawResponse> responses = nodes.stream().map(node -> send(node, form, "one")).toList();

    assertThat(responses).extracting(RawResponse::status).containsOnly(200);
    assertThat(responses).extracting(RawResponse::body).containsOnly(responses.get(0).body());
    assertThat(responses)
        .extracting(AgreementTopic::tag)
        .containsOnly(tag(responses.get(0)))
        .allMatch(tag -> tag.matches("\"[-_A-Za-z0-9]{22}\""));
  }

  @ParameterizedTest(name = "13.1.2: each validates the tags of the others, {0}")
  @MethodSource("forms")
  void eachValidatesTheTagsOfTheOthers(String form) {
    for (AgreementNode issuer : nodes) {
      String tag = tag(send(issuer, form, "one"));
      assertThat(validate(tag, form, "one"))
          .allSatisfy(
              response -> {
                assertThat(response.status()).isEqualTo(304);
                assertThat(tag(response)).isEqualTo(tag);
              });
    }
  }

  @ParameterizedTest(name = "8.8.1: different representations, {0}")
  @MethodSource("forms")
  void otherContentHasAnotherTag(String form) {
    for (AgreementNode issuer : nodes) {
      String tag = tag(send(issuer, form, "one"));
      assertThat(validate(tag, form, "two"))
          .allSatisfy(
              response -> {
                assertThat(response.status()).isEqualTo(200);
                assertThat(tag(response)).isNotEqualTo(tag);
              });
    }
  }

  @ParameterizedTest(name = "8.8.3.3: coded and plain representations, {0}")
  @MethodSource("forms")
  void codedRepresentationHasOneTagOfItsOwn(String form) {
    String plain = tag(send(nodes.get(1), form, "one"));
    String byApplication = tag(send(nodes.get(0), form, "one", GZIP));
    String byServer = tag(send(nodes.get(2), form, "one", GZIP));

    assertThat(byApplication).isEqualTo(byServer).isNotEqualTo(plain).endsWith("~gzip\"");
    assertThat(tag(send(nodes.get(1), form, "one", GZIP))).isEqualTo(plain);
  }

  /** The second node codes nothing, and would send it plain. */
  @ParameterizedTest(name = "13.1.2: a coded tag is validated where it would be sent again, {0}")
  @MethodSource("forms")
  void codedTagIsValidatedByWhoWouldSendIt(String form) {
    String tag = tag(send(nodes.get(0), form, "one", GZIP));
    assertThat(validate(tag, form, "one", GZIP))
        .extracting(RawResponse::status)
        .containsExactly(304, 200, 304);
    assertThat(validate(tag, form, "one")).allMatch(response -> response.status() == 200);
    assertThat(validate(tag, form, "two", GZIP)).allMatch(response -> response.status() == 200);
  }

  /** Of the same length, and with the time that it had. */
  @Test
  void fileThatChangesOnOneNodeHasAnotherTagThereAlone() throws IOException {
    String before = tag(send(nodes.get(0), "FILE", "changing"));
    assertThat(tag(send(nodes.get(1), "FILE", "changing"))).isEqualTo(before);
    Path file = trees.get(1).resolve("changing");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, AgreementResource.text("gnignahc"), UTF_8);
    Files.setLastModifiedTime(file, time);

    assertThat(tag(send(nodes.get(0), "FILE", "changing"))).isEqualTo(before);
    assertThat(send(nodes.get(1), "FILE", "changing", "If-None-Match: " + before).status())
        .isEqualTo(200);
  }

  /** What every node answers to who holds a representation of this tag. */
  private List<RawResponse> validate(String tag, String form, String name, String... fieldLines) {
    String[] conditional = Arrays.copyOf(fieldLines, fieldLines.length + 1);
    conditional[fieldLines.length] = "If-None-Match: " + tag;
    return nodes.stream().map(node -> send(node, form, name, conditional)).toList();
  }

  private static RawResponse send(
      AgreementNode node, String form, String name, String... fieldLines) {
    return node.server()
        .exchange(new RawRequest("GET", "/agreed/" + form + "/" + name, List.of(fieldLines), ""));
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }
}
