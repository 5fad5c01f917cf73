package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(list.body()).startsWith("[{").contains("\"slug\":\"the-lost-update\"");
  }

  @ParameterizedTest(name = "list {0}")
  @ValueSource(strings = {"", "?tag=http", "?page=1&size=2", "?tag=&page=&size="})
  void listIsRevalidatedUntilAnArticleChanges(String query) {
    String path = ARTICLES + "/listed";
    String before = example.tag(ARTICLES + query);

    RawResponse unchanged = example.send("GET", ARTICLES + query, "If-None-Match: " + before);
    example.sendContent("PUT", path, JSON, "{\"title\":\"t\",\"body\":\"b\"}", "If-None-Match: *");
    RawResponse grown = example.send("GET", ARTICLES + query, "If-None-Match: " + before);
    String tag = grown.field("ETag").orElseThrow();
    example.sendContent("PUT", path, JSON, "{\"title\":\"u\",\"body\":\"b\"}", "If-Match: *");
    RawResponse changed = example.send("GET", ARTICLES + query, "If-None-Match: " + tag);
    example.send("DELETE", path, "If-Match: *");

    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.field("ETag")).hasValue(before);
    assertThat(List.of(grown.status(), changed.status())).containsOnly(200);
    assertThat(example.tag(ARTICLES + query)).isEqualTo(before);
  }

  @Test
  void pagesTogetherAreTheList() {
    String whole = example.send("GET", ARTICLES).body();
    List<String> slugs = slugs(whole);

    List<String> paged = new ArrayList<>();
    for (int page = 0; page * 5 < slugs.size() + 5; page++) {
      paged.addAll(slugs(example.send("GET", ARTICLES + "?size=5&page=" + page).body()));
    }

    assertThat(slugs).hasSizeGreaterThan(10).isSorted();
    assertThat(paged).isEqualTo(slugs);
  }

  @Test
  void tagSelectsWholeWordsAlone() {
    String clusters = example.send("GET", ARTICLES + "?tag=clusters").body();

    assertThat(slugs(clusters)).contains("when-two-machines-disagree");
    assertThat(slugs(clusters).size())
        .isLessThan(slugs(example.send("GET", ARTICLES).body()).size());
    assertThat(example.send("GET", ARTICLES + "?tag=cluster").body()).isEqualTo("[]");
    assertThat(example.send("GET", ARTICLES + "?tag=%25").body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=x", "page=-1", "size=0", "size=1001", "page=99999999999", "size=1.5"})
  void pageThatIsNoneIsRefused(String query) {
    assertProblem(example.send("GET", ARTICLES + "?" + query), 400);
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

    assertThat(largest.status()).as("%s", largest).isEqualTo(201);
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

  private static List<String> slugs(String list) {
    return Pattern.compile("\"slug\":\"([^\"]*)\"")
        .matcher(list)
        .results()
        .map(slug -> slug.group(1))
        .toList();
  }

  private static long notModified(RawResponse node) {
    return Long.parseLong(node.body().replaceAll(".*\"notModified\":([0-9]+).*", "$1"));
  }
}
