package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

/** An article whose title, body and tag name one state, by PUT and PATCH in turn. */
final class WrittenArticle extends WrittenResource {

  WrittenArticle(String name) {
    super("/api/articles/" + name);
  }

  @Override
  RawResponse write(ExampleClient node, int state, String condition) {
    String content =
        "{\"title\":\"%1$d\",\"body\":\"%2$s\",\"tags\":[\"%1$d\"]}".formatted(state, body(state));
    return state > 1 && state % 2 == 0
        ? node.sendContent("PATCH", path(), MERGE_PATCH, content, condition)
        : node.sendContent("PUT", path(), JSON, content, condition);
  }

  @Override
  int stateOn(ExampleClient node) {
    RawResponse answer = node.send("GET", path());
    if (answer.status() == 404) {
      return 0;
    }
    JsonObject article = JsonText.object(answer);
    String state = article.getString("title");
    assertThat(article.getString("body")).isEqualTo(body(Integer.parseInt(state)));
    assertThat(article.getJsonArray("tags")).hasToString("[\"" + state + "\"]");
    return Integer.parseInt(state);
  }

  private static String body(int state) {
    return ("State " + state + ". ").repeat(100).strip();
  }
}
