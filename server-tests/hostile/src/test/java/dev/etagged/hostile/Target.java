package dev.etagged.hostile;

import java.util.List;
import java.util.Map;

/** A resource of the example, and what a write to it may contain. */
record Target(String path, String type, String content) {

  private static final String JSON = "application/json";
  private static final String ARTICLE = "{\"title\":\"A victim\",\"body\":\"Its text\"}";

  static final String API = "/etag-example/api";

  /** Served by the server alone. */
  static final String CONTROL = "/etag-example/index.html";

  static final Target ARTICLE_TO_LOSE = new Target("/articles/victim", JSON, ARTICLE);
  static final Target FILE_TO_LOSE = new Target("/files/victim.txt", "text/plain", "victim");

  static final List<Target> ALL =
      List.of(
          new Target("/config", JSON, "{}"),
          new Target("/articles", JSON, ARTICLE),
          new Target("/articles/bytes-on-the-wire", JSON, "{}"),
          new Target("/articles/bytes-on-the-wire/comments", JSON, "{}"),
          ARTICLE_TO_LOSE,
          new Target("/articles/victim/comments", JSON, "{\"author\":\"a\",\"text\":\"b\"}"),
          new Target("/articles/none", JSON, ARTICLE),
          new Target("/files", "text/plain", "x"),
          new Target("/files/hostile.txt", "text/plain", "x"),
          FILE_TO_LOSE,
          new Target("/report", "text/plain", "x"),
          new Target("/node", "text/plain", "x"));

  /** GET most often: it reads most fields. */
  static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "GET", "HEAD", "PUT", "PUT", "PATCH", "DELETE", "POST", "OPTIONS",
          "QUERY", "BREW");

  private static final Map<String, String> PATCHES =
      Map.of("PATCH", "application/merge-patch+json");

  /** A request that nothing is wrong with. */
  Message plain(String method) {
    Message message = Message.of(method, API + path);
    return switch (method) {
      case "PUT", "PATCH", "POST", "QUERY" ->
          message.withContent(PATCHES.getOrDefault(method, type), content);
      default -> message;
    };
  }

  /** Whether a write to it may succeed: nothing that others read is lost or grows. */
  boolean endures(String method) {
    return switch (method) {
      case "DELETE", "POST", "PUT", "PATCH" -> path.contains("victim") || path.contains("none");
      default -> true;
    };
  }
}
