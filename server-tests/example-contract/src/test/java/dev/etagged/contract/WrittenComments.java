package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.stream.IntStream;

/** The comments on an article, whose row counts them: a state is two rows, written together. */
final class WrittenComments extends WrittenResource {
  private final String article;

  private WrittenComments(String article) {
    super("/api/articles/" + article + "/comments");
    this.article = "/api/articles/" + article;
  }

  /** Those on an article which it creates. */
  static WrittenComments on(String article, ExampleClient node) {
    WrittenComments comments = new WrittenComments(article);
    String content = "{\"title\":\"Commented\",\"body\":\"Below.\"}";
    RawResponse created =
        node.sendContent("PUT", comments.article, JSON, content, "If-None-Match: *");
    assertThat(created.status()).as("%s", created).isEqualTo(201);
    return comments;
  }

  /** A condition is not sent: nothing precedes the first comment that would have a tag. */
  @Override
  RawResponse write(ExampleClient node, int state, String condition) {
    String content = "{\"author\":\"Writer\",\"text\":\"%d\"}".formatted(state);
    return node.sendContent("POST", path(), JSON, content);
  }

  @Override
  int stateOn(ExampleClient node) {
    JsonObject root = JsonText.object(node.send("GET", article));
    JsonArray comments = JsonText.array(node.send("GET", path()));
    assertThat(comments).hasSize(root.getInt("comments"));
    assertThat(comments.getValuesAs(JsonObject.class))
        .extracting(comment -> Integer.parseInt(comment.getString("text")))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, comments.size()).boxed().toList());
    return comments.size();
  }
}
