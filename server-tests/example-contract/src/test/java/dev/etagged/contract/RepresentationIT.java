package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several representations of one state, and a report that only its content tells. */
@ExtendWith(ExampleOnServer.class)
final class RepresentationIT {
  private static final String ARTICLE = "/api/articles/the-lost-update";
  private static final String MARKDOWN = "Accept: text/markdown";
  private static final String GZIP = "Accept-Encoding: gzip";

  /** Undertow's compression says so where it codes nothing. */
  private static final String PLAIN = "identity";

  private static final List<String> ACCEPTED =
      List.of(
          "gzip",
          "deflate",
          "gzip, deflate, br",
          "deflate, gzip",
          "gzip;q=0.5, identity",
          "gzip, identity;q=0.5",
          "*",
          "gzip;q=0, *",
          "identity",
          "");

  private final ExampleClient example;

  RepresentationIT(ExampleClient example) {
    this.example = example;
  }

  @Test
  void articleIsReadAsMarkdownUnderATagOfItsOwn() {
    RawResponse json = example.send("GET", ARTICLE);
    RawResponse markdown = example.send("GET", ARTICLE, MARKDOWN);
    String tag = markdown.field("ETag").orElseThrow();

    assertThat(markdown.field("Content-Type").orElseThrow()).startsWith("text/markdown");
    assertThat(markdown.body()).startsWith("# ");
    assertThat(json.field("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(List.of(json, markdown))
        .allSatisfy(
            response -> assertThat(response.field("Vary").orElseThrow()).contains("Accept"));
    assertThat(example.send("GET", ARTICLE, MARKDOWN, "If-None-Match: " + tag).status())
        .isEqualTo(304);
    assertThat(
            example
                .send("GET", ARTICLE, "Accept: application/json", "If-None-Match: " + tag)
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/config", ARTICLE, "/api/articles", "/api/report"})
  void codedAndPlainContentNeverShareATag(String path) {
    RawResponse plain = example.send("GET", path);
    RawResponse coded = example.send("GET", path, GZIP);
    String tag = coded.field("ETag").orElseThrow();

    assertThat(coded.field("Content-Encoding")).hasValue("gzip");
    assertThat(plain.field("Content-Encoding").orElse(PLAIN)).isEqualTo(PLAIN);
    assertThat(plain.field("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(List.of(plain, coded))
        .allSatisfy(
            response ->
                assertThat(response.field("Vary").orElseThrow()).contains("Accept-Encoding"));
    RawResponse saved = example.send("GET", path, GZIP, "If-None-Match: " + tag);
    assertThat(saved.status()).isEqualTo(304);
    assertThat(saved.field("ETag")).hasValue(tag);
    assertThat(saved.field("Vary").orElseThrow()).contains("Accept-Encoding");
  }

  /** What a strong tag promises, whoever codes. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/config", ARTICLE, "/api/articles", "/api/report"})
  void contentOfOneTagIsTheSameInEveryOctet(String path) {
    Map<String, Set<String>> contents = new TreeMap<>();
    for (String accepted : ACCEPTED) {
      RawResponse response = example.send("GET", path, "Accept-Encoding: " + accepted);
      contents
          .computeIfAbsent(response.field("ETag").orElseThrow(), tag -> new TreeSet<>())
          .add(response.body());
    }

    assertThat(contents).hasSizeGreaterThan(1);
    assertThat(contents.values()).allSatisfy(content -> assertThat(content).hasSize(1));
  }

  /** An asterisk stands for any other coding, which a server may apply. */
  @Test
  void whoRefusesGzipAloneGetsNoGzip() {
    RawResponse response = example.send("GET", "/api/config", "Accept-Encoding: gzip;q=0, *");

    assertThat(response.field("Content-Encoding").orElse(PLAIN)).doesNotContain("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "identity", "br", ""})
  void whoDoesNotAcceptGzipGetsNone(String accepted) {
    RawResponse response = example.send("GET", "/api/config", "Accept-Encoding: " + accepted);

    assertThat(response.field("Content-Encoding").orElse(PLAIN)).isEqualTo(PLAIN);
    assertThat(response.body()).startsWith("{\"title\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {MARKDOWN, GZIP})
  void whoReadAnotherRepresentationMayWriteTheState(String selection) {
    String path = "/api/articles/read-otherwise";
    String content = "{\"title\":\"t\",\"body\":\"b\"}";
    example.sendContent("PUT", path, ExampleClient.JSON, content, "If-None-Match: *");
    String tag = example.send("GET", path, selection).field("ETag").orElseThrow();

    RawResponse written =
        example.sendContent("PUT", path, ExampleClient.JSON, content, "If-Match: " + tag);
    RawResponse again =
        example.sendContent("PUT", path, ExampleClient.JSON, content, "If-Match: " + tag);
    example.send("DELETE", path, "If-Match: *");

    assertThat(written.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(412);
  }

  @Test
  void reportIsRevalidatedByItsDigest() {
    RawResponse report = example.send("GET", "/api/report?lines=50");
    String tag = report.field("ETag").orElseThrow();
    RawResponse saved =
        example.send("GET", "/api/report?lines=50", "If-None-Match: W/\"x\", " + tag);

    assertThat(tag).matches("\"[-_A-Za-z0-9]{22}\"");
    assertThat(saved.status()).isEqualTo(304);
    assertThat(saved.body()).isEmpty();
    assertThat(example.send("GET", "/api/report?lines=51", "If-None-Match: " + tag).status())
        .isEqualTo(200);
    assertThat(example.send("HEAD", "/api/report?lines=50").field("ETag")).hasValue(tag);
  }

  @Test
  void longReportStreamsWithoutATag() {
    RawResponse report = example.send("GET", "/api/report?lines=20000");

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.body().lines()).hasSize(20_000);
    assertThat(report.field("ETag")).isEmpty();
  }
}
