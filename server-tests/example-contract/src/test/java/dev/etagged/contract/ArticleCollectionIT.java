package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The articles together, the node, and the ways in which a request can be wrong. */
@ExtendWith(ExampleOnServer.class)
final class ArticleCollectionIT {
  private static final String ARTICLES = "/api/articles";

  private final ExampleClient example;

  ArticleCollectionIT(ExampleClient example) {
    this.example = example;
  }

  @Test
  void listHoldsTheSeededArticles() {
    RawResponse list = example.send("GET", ARTICLES);

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.field("ETag")).isEmpty();
    assertThat(list.body()).startsWith("[{").contains("\"slug\":\"the-lost-update\"");
  }

  @Test
  void postNamesTheNewArticleByItsTitle() {
    String content = "{\"title\":\"R\\u00e9sum\\u00e9, in short!\",\"body\":\"Text.\"}";

    RawResponse created = example.sendContent("POST", ARTICLES, JSON, content);
    RawResponse again = example.sendContent("POST", ARTICLES, JSON, content);
    String path = ARTICLES + "/resume-in-short";
    RawResponse deleted = example.send("DELETE", path, "If-Match: " + example.tag(path));

    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(created.field("Location").orElseThrow()).endsWith("/etag-example" + path);
    assertThat(created.body()).contains("\"slug\":\"resume-in-short\"", "\"tags\":[]");
    assertProblem(again, 409);
    assertThat(deleted.status()).isEqualTo(204);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | {\"title\"",
        "400 | nothing",
        "422 | []",
        "422 | {}",
        "422 | {\"title\":\" \",\"body\":\"b\"}",
        "422 | {\"title\":\"t\"}",
        "422 | {\"title\":1,\"body\":\"b\"}",
        "422 | {\"title\":\"t\",\"body\":\"b\",\"tags\":[1]}",
        "422 | {\"title\":\"t\",\"body\":\"b\",\"tags\":[\"a,b\"]}",
        "422 | {\"title\":\"t\",\"body\":\"b\\u0000\"}",
        "422 | {\"title\":\"t\",\"body\":\"b\",\"slug\":\"Not A Slug\"}",
        "422 | {\"title\":\"!\",\"body\":\"b\"}",
      })
  void contentThatIsNoArticleIsRefused(int status, String content) {
    assertProblem(example.sendContent("POST", ARTICLES, JSON, content), status);
  }

  @Test
  void contentTooDeepForTheParserIsRefused() {
    assertProblem(example.sendContent("POST", ARTICLES, JSON, "[".repeat(50_000)), 400);
  }

  @Test
  void titleOfTheLargestSizeIsStoredAndALargerOneRefused() {
    String content = "{\"slug\":\"sized\",\"title\":\"%s\",\"body\":\"%s\"}";
    String body = "b".repeat(50_000);

    RawResponse largest =
        example.sendContent("POST", ARTICLES, JSON, content.formatted("t".repeat(200), body));
    example.send("DELETE", ARTICLES + "/sized", "If-Match: *");

    assertThat(largest.status()).as("%s", largest.statusLine()).isEqualTo(201);
    assertProblem(
        example.sendContent("POST", ARTICLES, JSON, content.formatted("t".repeat(201), "b")), 422);
    assertProblem(
        example.sendContent("POST", ARTICLES, JSON, content.formatted("t", body + "b")), 422);
  }

  @Test
  void requestsThatNoMethodTakesAreProblemsToo() {
    RawResponse wrongMethod = example.send("DELETE", ARTICLES);

    assertProblem(wrongMethod, 405);
    assertThat(wrongMethod.field("Allow"))
        .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    assertProblem(example.send("GET", "/api/nothing"), 404);
    assertProblem(example.send("GET", "/api/config", "Accept: image/png"), 406);
    assertProblem(example.sendContent("POST", ARTICLES, "text/plain", "x"), 415);
  }

  @Test
  void nodeSaysWhatItIsAndCountsWhatItDecides() {
    RawResponse before = example.send("GET", "/api/node");
    example.send("GET", "/api/config", "If-None-Match: *");
    RawResponse after = example.send("GET", "/api/node");

    assertThat(before.status()).isEqualTo(200);
    assertThat(before.field("ETag")).isEmpty();
    assertThat(before.field("Cache-Control")).hasValue("no-store");
    assertThat(before.body())
        .contains("\"node\":\"", "\"server\":\"", "\"jaxrs\":\"", "\"jpa\":\"")
        .contains("\"database\":\"H2 ", "\"counters\":{\"proceed\":");
    assertThat(notModified(after)).isEqualTo(notModified(before) + 1);
  }

  @Test
  void rootIsAPage() {
    RawResponse page = example.send("GET", "/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.field("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    assertThat(page.body()).contains("If-None-Match");
  }

  private static long notModified(RawResponse node) {
    return Long.parseLong(node.body().replaceAll(".*\"notModified\":([0-9]+).*", "$1"));
  }
}
