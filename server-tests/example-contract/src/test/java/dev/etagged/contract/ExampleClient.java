package dev.etagged.contract;

import java.net.URI;
import java.util.List;

/** Speaks to the example over a connection of its own for each request. */
final class ExampleClient {
  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private final URI root;

  ExampleClient(URI root) {
    this.root = root;
  }

  int port() {
    return root.getPort();
  }

  /** For other clients: the address of a path below the application's root. */
  String uri(String path) {
    return root + path;
  }

  /** A request without content; the path is below the application's root, fields are lines. */
  RawResponse send(String method, String path, String... fieldLines) {
    return ServerUnderTest.at(root).exchange(new RawRequest(method, path, List.of(fieldLines), ""));
  }

  RawResponse sendContent(
      String method, String path, String mediaType, String content, String... fieldLines) {
    RawRequest request =
        new RawRequest(method, path, List.of(fieldLines), content).with("Content-Type", mediaType);
    return ServerUnderTest.at(root).exchange(request);
  }

  /** The entity tag that a GET is answered with. */
  String tag(String path) {
    return send("GET", path).field("ETag").orElseThrow();
  }
}
