package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
    assertPolicyOfThePage(response);
    assertThat(response.field("Cache-Control")).hasValue("no-cache");
  }

  private static void assertPolicyOfThePage(RawResponse response) {
    assertThat(response.field("Content-Security-Policy").orElseThrow())
        .startsWith(
            "default-src 'none'; script-src 127.0.0.1/etag-example/app/;"
                + " style-src 127.0.0.1/etag-example/style.css;"
                + " img-src 127.0.0.1/etag-example/icon.svg;")
        .contains("connect-src 'self' http://127.0.0.1:*;")
        .doesNotContain("unsafe");
    assertThat(response.field("X-Content-Type-Options")).hasValue("nosniff");
  }

  /**
   * Servers differ in which of them are the page; none of them may be the page without a policy.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/%2e%2e%2findex.html",
        "/api/%2e%2e/index.html",
        "/api/../index.html",
        "/api/;x/../../index.html",
        "/api;x=1/../index.html",
        "//index.html",
        "/./index.html",
        "/%69ndex.html",
        "/index.html;x=1",
        "/index.html/",
        "/app/%2e%2e/index.html",
      })
  void pathMayBeSpelledAnyHow(String path) {
    for (String method : List.of("GET", "HEAD")) {
      RawResponse response = example.send(method, path);
      boolean isPage = response.status() == 200;
      assertThat(isPage || response.status() >= 400).as("%s", response).isTrue();
      if (isPage) {
        assertPolicyOfThePage(response);
      }
    }
  }

  @Test
  void pageThatIsNotModifiedHasThePolicyToo() {
    RawResponse page = example.send("GET", "/app/main.js");
    String validator =
        page.field("ETag")
            .map(tag -> "If-None-Match: " + tag)
            .or(() -> page.field("Last-Modified").map(date -> "If-Modified-Since: " + date))
            .orElseThrow();
    RawResponse saved = example.send("GET", "/app/main.js", validator);

    assertThat(saved.status()).isEqualTo(304);
    assertPolicyOfThePage(saved);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/none.html", "/app/none.js"})
  void errorPageOfTheServerHasThePolicyToo(String path) {
    RawResponse response = example.send("GET", path);

    assertThat(response.status()).isEqualTo(404);
    assertPolicyOfThePage(response);
  }

  @ParameterizedTest
  @CsvSource({
    "200, GET,    /api/config,       X: y",
    "412, GET,    /api/config,       If-Match: \"x\"",
    "200, HEAD,   /api/articles,     X: y",
    "404, GET,    /api/none,         X: y",
    "404, GET,    /api/articles/x,   X: y",
    "405, DELETE, /api/articles,     X: y",
    "406, GET,    /api/config,       Accept: image/png",
    "428, DELETE, /api/articles/bytes-on-the-wire, X: y",
    "400, GET,    /api/report?lines=x, X: y",
  })
  void resourceIsNoPage(int status, String method, String path, String field) {
    RawResponse response = example.send(method, path, field);

    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.field("Content-Security-Policy"))
        .hasValue("default-src 'none'; frame-ancestors 'none'; sandbox");
    assertThat(response.field("X-Content-Type-Options")).hasValue("nosniff");
  }

  /** What is stored has them; the fields of a 304 are those that change (section 15.4.5). */
  @Test
  void resourceThatIsNotModifiedSavesTheFields() {
    RawResponse saved = example.send("GET", "/api/config", "If-None-Match: *");

    assertThat(saved.status()).isEqualTo(304);
    assertThat(saved.fields("Content-Security-Policy")).isEmpty();
  }

  /**
   * RFC 9110 section 12.5.5: what is stored of one request must not be used for another's origin.
   */
  @ParameterizedTest
  @CsvSource({
    "GET,  /api/config, X: y",
    "HEAD, /api/config, X: y",
    "GET,  /api/config, If-None-Match: *",
    "GET,  /api/config, Origin: http://127.0.0.1:1",
    "GET,  /api/config, Origin: http://evil.example",
    "GET,  /api/config, If-Match: \"x\"",
    "GET,  /api/node,   X: y",
    "GET,  /api/node,   Origin: http://127.0.0.1:1",
  })
  void responseThatAnOriginMayReadVariesByIt(String method, String path, String field) {
    RawResponse response = example.send(method, path, field);

    assertThat(String.join(",", response.fields("Vary")).toLowerCase(Locale.ROOT).split(" *, *"))
        .contains("origin");
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
