package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static dev.etagged.intermediary.Client.tag;
import static dev.etagged.intermediary.Client.text;
import static dev.etagged.intermediary.FrontedResources.ARTICLE;
import static dev.etagged.intermediary.FrontedResources.FILE;
import static dev.etagged.intermediary.FrontedResources.IDENTITY;
import static dev.etagged.intermediary.FrontedResources.file;
import static dev.etagged.intermediary.FrontedResources.upstream;
import static dev.etagged.intermediary.FrontedResources.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx stores the example's responses, and revalidates them with each request. */
@ExtendWith(ExampleNodes.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class NginxCacheIT {
  /** Nobody else asks for it. */
  private static final String FRESH = "/api/report?lines=77";

  private static final Pattern NOT_MODIFIED = Pattern.compile("\"notModified\":([0-9]+)");

  private final ExampleNodes nodes;
  @AutoClose private Nginx nginx;

  NginxCacheIT(ExampleNodes nodes) {
    this.nodes = nodes;
  }

  @BeforeAll
  void startNginx() throws IOException {
    nginx = Nginx.start(nodes.strict(), "nginx-cache");
  }

  @BeforeEach
  void writeTheResources() {
    write(nginx, "first");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("dev.etagged.intermediary.FrontedResources#codedAndPlain")
  void storedResponseIsRevalidatedUpstream(String path, String accepted) {
    HttpResponse<byte[]> stored = nginx.caching().get(path, accepted);
    long before = decidedNotModified();

    HttpResponse<byte[]> revalidated = nginx.caching().get(path, accepted);
    HttpResponse<byte[]> again = nginx.caching().get(path, accepted);

    assertThat(revalidated.statusCode()).isEqualTo(200);
    assertThat(upstream(revalidated)).isEqualTo("304 REVALIDATED");
    assertThat(upstream(again)).isEqualTo("304 REVALIDATED");
    assertThat(decidedNotModified()).isEqualTo(before + 2);
    assertThat(text(revalidated)).isEqualTo(text(stored));
    assertThat(tag(revalidated)).isEqualTo(tag(stored));
  }

  @ParameterizedTest
  @ValueSource(strings = {GZIP, IDENTITY})
  void clientIsToldThatNothingChangedAfterTheExampleHasSaidSo(String accepted) {
    String tag = tag(nginx.caching().get(ARTICLE, accepted));

    HttpResponse<byte[]> again = nginx.caching().get(ARTICLE, accepted, "If-None-Match: " + tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(upstream(again)).isEqualTo("304 REVALIDATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {GZIP, IDENTITY})
  void changeShowsThroughAtTheNextRequest(String accepted) {
    String tag = tag(nginx.caching().get(ARTICLE, accepted));
    write(nginx, "second");

    HttpResponse<byte[]> changed = nginx.caching().get(ARTICLE, accepted, "If-None-Match: " + tag);
    HttpResponse<byte[]> after = nginx.caching().get(ARTICLE, accepted);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(upstream(changed)).isEqualTo("200 EXPIRED");
    assertThat(text(changed)).contains("second").doesNotContain("first");
    assertThat(tag(changed)).isNotEqualTo(tag);
    assertThat(upstream(after)).isEqualTo("304 REVALIDATED");
    assertThat(text(after)).isEqualTo(text(changed));
  }

  @Test
  void headIsAnsweredFromTheRevalidatedResponse() {
    String tag = tag(nginx.caching().get(ARTICLE));

    HttpResponse<byte[]> head = nginx.caching().send("HEAD", ARTICLE);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(upstream(head)).isEqualTo("304 REVALIDATED");
    assertThat(tag(head)).isEqualTo(tag);
  }

  @Test
  void rangeIsCutFromTheRevalidatedResponse() {
    String tag = tag(nginx.caching().get(FILE));

    HttpResponse<byte[]> part = nginx.caching().get(FILE, "Range: bytes=6-10", "If-Range: " + tag);

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(upstream(part)).isEqualTo("304 REVALIDATED");
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 6-10/60000");
    assertThat(text(part)).isEqualTo("first");
  }

  @Test
  void rangeOfWhatChangedIsAnsweredByTheWhole() {
    String tag = tag(nginx.caching().get(FILE));
    write(nginx, "again");

    HttpResponse<byte[]> whole = nginx.caching().get(FILE, "Range: bytes=6-", "If-Range: " + tag);

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(upstream(whole)).isEqualTo("200 EXPIRED");
    assertThat(text(whole)).isEqualTo(file("again"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "/api/config, Accept: */*",
    ARTICLE + ", Authorization: Basic YTpi",
    ARTICLE + ", Cookie: JSESSIONID=abc"
  })
  void whatIsNotForAllIsNotStored(String path, String field) {
    nginx.caching().get(path, field);

    assertThat(upstream(nginx.caching().get(path, field))).startsWith("200 ");
  }

  /**
   * What a session got is not what the next client is given, whatever the application says of it.
   */
  @Test
  void whatASessionGotIsNotRevalidatedForAnother() {
    nginx.caching().get(FRESH, "Cookie: JSESSIONID=abc");

    assertThat(upstream(nginx.caching().get(FRESH))).isEqualTo("200 MISS");
  }

  private long decidedNotModified() {
    Matcher count = NOT_MODIFIED.matcher(text(new Client(nodes.strict()).get("/api/node")));
    assertThat(count.find()).isTrue();
    return Long.parseLong(count.group(1));
  }
}
