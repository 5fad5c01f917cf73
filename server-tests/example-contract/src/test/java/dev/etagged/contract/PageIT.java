package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page may load, and what the pages of other nodes may read of this one. */
@ExtendWith(ExampleOnServer.class)
final class PageIT {
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String OTHER_NODE = "http://127.0.0.1:1";

  private final ExampleClient example;

  PageIT(ExampleClient example) {
    this.example = example;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/style.css", "/app/main.js", "/icon.svg"})
  void pageLoadsNothingFromElsewhere(String path) {
    RawResponse response = example.send("GET", path);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("connect-src 'self' http://127.0.0.1:*;")
        .doesNotContain("unsafe");
    assertThat(response.field("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void resourcesHaveNoPolicyOfThePage() {
    assertThat(example.send("GET", "/api/config").field("Content-Security-Policy")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/config", "/api/node"})
  void pageOfAnotherNodeMayRead(String path) {
    RawResponse response = example.send("GET", path, "Origin: " + OTHER_NODE);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.field(ALLOWED)).hasValue(OTHER_NODE);
    assertThat(response.field("Access-Control-Expose-Headers")).hasValue("ETag, Server-Timing");
    assertThat(response.field("Timing-Allow-Origin")).hasValue(OTHER_NODE);
    assertThat(response.field("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void notModifiedAllowsTheOriginThatAsks() {
    RawResponse response =
        example.send("GET", "/api/config", "Origin: " + OTHER_NODE, "If-None-Match: *");

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.field(ALLOWED)).hasValue(OTHER_NODE);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/config, http://example.com",
    "GET, /api/config, null",
    "GET, /api/config, http://127.0.0.1:1/x y",
    "GET, /api/config, ''",
    "GET, /api/articles, http://127.0.0.1:1",
    "PUT, /api/config, http://127.0.0.1:1",
  })
  void nothingElseIsAllowed(String method, String path, String origin) {
    assertThat(example.send(method, path, "Origin: " + origin).field(ALLOWED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, true", "HEAD, true", "PUT, false", "DELETE, false"})
  void preflightAllowsReadsAlone(String method, boolean allowed) {
    RawResponse response =
        example.send(
            "OPTIONS",
            "/api/config",
            "Origin: " + OTHER_NODE,
            "Access-Control-Request-Method: " + method,
            "Access-Control-Request-Headers: if-none-match");

    assertThat(response.field(ALLOWED).isPresent()).isEqualTo(allowed);
    assertThat(response.field("Access-Control-Allow-Headers").isPresent()).isEqualTo(allowed);
  }
}
