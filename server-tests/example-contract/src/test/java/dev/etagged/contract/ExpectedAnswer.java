package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ExampleClient.MERGE_PATCH;

import java.util.List;
import java.util.function.Function;

/**
 * A request that changes nothing, and the status of the answer which only the database can tell.
 *
 * @param name method, path and conditions, for messages
 * @param request sends it to a node
 * @param status that of the answer
 */
record ExpectedAnswer(String name, Function<ExampleClient, RawResponse> request, int status) {
  private static final String CONFIG = "/api/config";
  private static final String ARTICLE = "/api/articles/the-request-that-says-do-not-bother";
  private static final String CONTENT = "{\"title\":\"Never written\",\"body\":\"Never.\"}";
  private static final String STALE = "\"0-stale\"";

  /** Every kind of decision, under the tags that the node has now. */
  static List<ExpectedAnswer> from(ExampleClient node) {
    String config = "If-None-Match: " + node.tag(CONFIG);
    String article = "If-None-Match: " + node.tag(ARTICLE);
    String comments = "If-None-Match: " + node.tag(ARTICLE + "/comments");
    return List.of(
        bare(304, "GET", CONFIG, config),
        bare(200, "GET", CONFIG),
        bare(200, "GET", CONFIG, "If-None-Match: " + STALE),
        bare(412, "GET", CONFIG, "If-Match: " + STALE),
        bare(304, "GET", ARTICLE, article),
        bare(304, "GET", ARTICLE, "If-None-Match: *"),
        bare(200, "GET", ARTICLE),
        bare(404, "GET", "/api/articles/never-written"),
        bare(200, "GET", "/api/articles", "If-None-Match: " + STALE),
        bare(200, "GET", "/api/articles"),
        bare(304, "GET", ARTICLE + "/comments", comments),
        bare(200, "GET", "/api/files"),
        write(412, "PUT", CONFIG, JSON, "If-Match: " + STALE),
        write(428, "PUT", ARTICLE, JSON),
        write(412, "PUT", ARTICLE, JSON, "If-Match: " + STALE),
        write(412, "PUT", ARTICLE, JSON, "If-None-Match: *"),
        write(412, "PATCH", ARTICLE, MERGE_PATCH, "If-Match: " + STALE),
        write(412, "PUT", "/api/articles/never-written", JSON, "If-Match: *"),
        bare(412, "DELETE", ARTICLE, "If-Match: " + STALE));
  }

  /** Whether the answer of the node is the expected one. */
  boolean isGivenBy(ExampleClient node) {
    return request.apply(node).status() == status;
  }

  @Override
  public String toString() {
    return name + ": " + status;
  }

  private static ExpectedAnswer bare(int status, String method, String path, String... lines) {
    return new ExpectedAnswer(
        method + " " + path + " " + List.of(lines), node -> node.send(method, path, lines), status);
  }

  private static ExpectedAnswer write(
      int status, String method, String path, String mediaType, String... lines) {
    return new ExpectedAnswer(
        method + " " + path + " " + List.of(lines),
        node -> node.sendContent(method, path, mediaType, CONTENT, lines),
        status);
  }
}
