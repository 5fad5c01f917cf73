package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of one article. */
@ExtendWith(ExampleOnServer.class)
final class ArticleWriteIT {
  private static final String PATH = "/api/articles/on-testing";
  private static final String CONTENT =
      "{\"title\":\"On testing\",\"body\":\"Try it.\",\"tags\":[\"b\",\"a\"]}";
  private static final String UNTAGGED = "{\"title\":\"On tests\",\"body\":\"Try again.\"}";

  private final ExampleClient example;

  ArticleWriteIT(ExampleClient example) {
    this.example = example;
  }

  @AfterEach
  void deleteTheArticle() {
    example.send("DELETE", PATH, "If-Match: *");
  }

  @Test
  void putUnderStarCreatesOnce() {
    RawResponse created = create();

    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(created.field("Location").orElseThrow()).endsWith("/etag-example" + PATH);
    assertThat(created.body())
        .startsWith(
            "{\"slug\":\"on-testing\",\"title\":\"On testing\",\"body\":\"Try it.\","
                + "\"tags\":[\"b\",\"a\"],\"createdAt\":\"20")
        .endsWith("Z\",\"comments\":0}");
    assertThat(created.field("ETag")).isPresent().hasValue(example.tag(PATH));
    assertProblem(create(), 412);
  }

  @Test
  void putUnderItsTagReplacesAndMissingTagsMeanNone() {
    RawResponse created = create();
    String condition = ifMatch(created);

    RawResponse replaced = example.sendContent("PUT", PATH, JSON, UNTAGGED, condition);

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.body()).contains("\"title\":\"On tests\"", "\"tags\":[]");
    assertThat(replaced.field("Content-Location")).isPresent();
    assertThat(replaced.field("ETag")).isNotEqualTo(created.field("ETag"));
    assertThat(replaced.field("ETag")).hasValue(example.tag(PATH));
    assertProblem(example.sendContent("PUT", PATH, JSON, CONTENT, condition), 412);
  }

  @Test
  void putOfWhatWasReadIsANewState() {
    RawResponse created = create();

    RawResponse same = example.sendContent("PUT", PATH, JSON, created.body(), ifMatch(created));

    assertThat(same.status()).isEqualTo(200);
    assertThat(same.field("ETag")).isNotEqualTo(created.field("ETag"));
  }

  @Test
  void patchChangesOnlyWhatItNames() {
    RawResponse created = create();

    RawResponse patched =
        example.sendContent("PATCH", PATH, MERGE_PATCH, "{\"tags\":[\"c\"]}", ifMatch(created));

    assertThat(patched.status()).as("%s", patched).isEqualTo(200);
    assertThat(patched.body())
        .contains("\"title\":\"On testing\"", "\"body\":\"Try it.\"", "\"tags\":[\"c\"]");
    assertThat(patched.field("ETag")).hasValue(example.tag(PATH));
    assertProblem(
        example.sendContent("PATCH", PATH, MERGE_PATCH, "{\"tags\":null}", ifMatch(created)), 412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"title\":null}", "{\"slug\":\"other\"}", "\"x\"", "{\"tags\":\"x\"}"})
  void patchToSomethingThatIsNoArticleIsRefused(String patch) {
    RawResponse created = create();

    assertProblem(example.sendContent("PATCH", PATH, MERGE_PATCH, patch, ifMatch(created)), 422);
  }

  @Test
  void deleteUnderItsTagDeletes() {
    RawResponse created = create();
    String current = ifMatch(created);

    assertProblem(example.send("DELETE", PATH, "If-Match: \"0-never\""), 412);
    assertThat(example.send("DELETE", PATH, current).status()).isEqualTo(204);
    assertProblem(example.send("GET", PATH), 404);
    assertProblem(example.send("DELETE", PATH, current), 404);
  }

  @Test
  void writesWithoutPreconditionAreRefused() {
    RawResponse created = create();

    assertProblem(example.sendContent("PUT", PATH, JSON, UNTAGGED), 428);
    assertProblem(example.sendContent("PATCH", PATH, MERGE_PATCH, "{}"), 428);
    assertProblem(example.send("DELETE", PATH), 428);
    assertThat(example.send("GET", PATH).body()).isEqualTo(created.body());
  }

  @Test
  void putToAPathThatIsNoSlugIsRefused() {
    RawResponse refused =
        example.sendContent("PUT", "/api/articles/On_Testing", JSON, CONTENT, "If-None-Match: *");

    assertProblem(refused, 422);
  }

  private RawResponse create() {
    return example.sendContent("PUT", PATH, JSON, CONTENT, "If-None-Match: *");
  }

  private static String ifMatch(RawResponse response) {
    return "If-Match: " + response.field("ETag").orElseThrow();
  }
}
