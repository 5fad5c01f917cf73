package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, which belong to the state of their article. */
@ExtendWith(ExampleOnPayaraMicro.class)
final class CommentIT {
  private static final int READERS = 8;
  private static final String ARTICLE = "/api/articles/commented";
  private static final String COMMENTS = ARTICLE + "/comments";
  private static final String COMMENT = "{\"author\":\"Ada\",\"text\":\"Well said.\"}";

  private final ExampleClient example;

  CommentIT(ExampleClient example) {
    this.example = example;
  }

  @BeforeEach
  void writeTheArticle() {
    example.sendContent(
        "PUT", ARTICLE, JSON, "{\"title\":\"t\",\"body\":\"b\"}", "If-None-Match: *");
  }

  @AfterEach
  void deleteTheArticle() {
    example.send("DELETE", ARTICLE, "If-Match: *");
  }

  @Test
  void newCommentChangesTheTagOfItsArticle() {
    String before = example.tag(ARTICLE);

    RawResponse created = example.sendContent("POST", COMMENTS, JSON, COMMENT);
    RawResponse article = example.send("GET", ARTICLE, "If-None-Match: " + before);
    RawResponse unchanged =
        example.send("GET", ARTICLE, "If-None-Match: " + article.field("ETag").orElseThrow());

    assertThat(created.status()).as("%s", created).isEqualTo(201);
    assertThat(created.body()).contains("\"author\":\"Ada\"", "\"text\":\"Well said.\"");
    assertThat(article.status()).isEqualTo(200);
    assertThat(article.body()).contains("\"comments\":1");
    assertThat(unchanged.status()).isEqualTo(304);
  }

  @Test
  void commentsAreRevalidatedWithTheTagThatThePostWasAnsweredWith() {
    RawResponse empty = example.send("GET", COMMENTS);
    RawResponse created = example.sendContent("POST", COMMENTS, JSON, COMMENT);
    RawResponse listed =
        example.send("GET", COMMENTS, "If-None-Match: " + empty.field("ETag").orElseThrow());
    RawResponse unchanged =
        example.send("GET", COMMENTS, "If-None-Match: " + created.field("ETag").orElseThrow());

    assertThat(empty.body()).isEqualTo("[]");
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body()).isEqualTo("[" + created.body() + "]");
    assertThat(unchanged.status()).isEqualTo(304);
  }

  @Test
  void commentUnderAnOutdatedTagIsRefused() {
    String outdated = example.tag(COMMENTS);
    example.sendContent("POST", COMMENTS, JSON, COMMENT);

    assertProblem(
        example.sendContent("POST", COMMENTS, JSON, COMMENT, "If-Match: " + outdated), 412);
  }

  @Test
  void articleThatWasCommentedMeanwhileIsNotOverwritten() {
    String seen = example.tag(ARTICLE);
    example.sendContent("POST", COMMENTS, JSON, COMMENT);
    String content = "{\"title\":\"t\",\"body\":\"changed\"}";

    assertProblem(example.sendContent("PUT", ARTICLE, JSON, content, "If-Match: " + seen), 412);
    assertProblem(example.send("DELETE", ARTICLE, "If-Match: " + seen), 412);
  }

  @Test
  void commentsAtTheSameMomentAreAllKept() {
    List<RawResponse> responses =
        IntStream.range(0, READERS)
            .parallel()
            .mapToObj(reader -> example.sendContent("POST", COMMENTS, JSON, COMMENT))
            .toList();

    assertThat(responses).extracting(RawResponse::status).containsOnly(201);
    assertThat(example.send("GET", ARTICLE).body()).contains("\"comments\":" + READERS);
  }

  @Test
  void articleIsDeletedWithItsComments() {
    example.sendContent("POST", COMMENTS, JSON, COMMENT);

    RawResponse deleted = example.send("DELETE", ARTICLE, "If-Match: " + example.tag(ARTICLE));

    assertThat(deleted.status()).as("%s", deleted).isEqualTo(204);
    assertProblem(example.send("GET", COMMENTS), 404);
    assertProblem(example.sendContent("POST", COMMENTS, JSON, COMMENT), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"author\":\"Ada\"}",
        "{\"author\":\" \",\"text\":\"t\"}",
        "{\"author\":\"Ada\",\"text\":7}",
      })
  void contentThatIsNoCommentIsRefused(String content) {
    assertProblem(example.sendContent("POST", COMMENTS, JSON, content), 422);
  }
}
