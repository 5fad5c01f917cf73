package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static dev.etagged.intermediary.Client.tag;
import static dev.etagged.intermediary.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx codes what the example sends, weakens its tags, and stores its responses. */
@ExtendWith(ExampleNodes.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class NginxIT {
  private static final String JSON = "application/json";
  private static final String ARTICLE = "/api/articles/behind-nginx";
  private static final String FILE = "/api/files/behind-nginx.txt";
  private static final String REPORT = "/api/report?lines=500";
  private static final String IDENTITY = "Accept-Encoding: identity";
  private static final Pattern NOT_MODIFIED = Pattern.compile("\"notModified\":([0-9]+)");

  private final ExampleNodes nodes;
  private Nginx nginx;
  private Nginx beforeLenient;

  NginxIT(ExampleNodes nodes) {
    this.nodes = nodes;
  }

  @BeforeAll
  void startNginx() throws IOException {
    nginx = Nginx.start(nodes.strict(), "nginx");
    beforeLenient = Nginx.start(nodes.lenient(), "nginx-before-lenient");
  }

  @AfterAll
  void endNginx() {
    for (Nginx started : new Nginx[] {nginx, beforeLenient}) {
      if (started != null) {
        started.close();
      }
    }
  }

  @BeforeEach
  void writeTheResources() {
    write(nginx, "first");
    write(beforeLenient, "first");
  }

  private static void write(Nginx front, String word) {
    assertThat(front.passing().put(ARTICLE, JSON, article(word), "If-Match: *").statusCode())
        .isIn(200, 412);
    front.passing().put(ARTICLE, JSON, article(word), "If-None-Match: *");
    assertThat(front.passing().put(FILE, "text/plain", file(word)).statusCode()).isIn(201, 204);
  }

  private static String article(String word) {
    return "{\"title\":\"Behind nginx\",\"body\":\"%s\"}".formatted((word + " ").repeat(500));
  }

  private static String file(String word) {
    return (word + "\n").repeat(10_000);
  }

  @Nested
  class Passing {

    @Test
    void codedResponseHasTheWeakenedTag() {
      HttpResponse<byte[]> plain = nginx.passing().get(ARTICLE, IDENTITY);
      HttpResponse<byte[]> coded = nginx.passing().get(ARTICLE, GZIP);

      assertThat(coded.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(tag(plain)).startsWith("\"");
      assertThat(tag(coded)).isEqualTo("W/" + tag(plain));
      assertThat(text(coded)).isEqualTo(text(plain));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
      ARTICLE + ", " + GZIP,
      ARTICLE + ", " + IDENTITY,
      FILE + ", " + GZIP,
      FILE + ", " + IDENTITY,
      REPORT + ", " + GZIP,
      REPORT + ", " + IDENTITY
    })
    void clientIsToldByTheExampleThatNothingChanged(String path, String accepted) {
      String tag = tag(nginx.passing().get(path, accepted));

      HttpResponse<byte[]> again = nginx.passing().get(path, accepted, "If-None-Match: " + tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(upstream(again)).isEqualTo("304");
      assertThat("W/" + tag(again)).endsWith(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {GZIP, IDENTITY})
    void changeIsSeen(String accepted) {
      String tag = tag(nginx.passing().get(ARTICLE, accepted));
      write(nginx, "second");

      HttpResponse<byte[]> changed =
          nginx.passing().get(ARTICLE, accepted, "If-None-Match: " + tag);

      assertThat(changed.statusCode()).isEqualTo(200);
      assertThat(text(changed)).contains("second").doesNotContain("first");
    }

    @Test
    void headHasTheTagOfThePlainRepresentation() {
      HttpResponse<byte[]> head = nginx.passing().send("HEAD", ARTICLE);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(tag(head)).isEqualTo(tag(nginx.passing().get(ARTICLE)));
      assertThat(
              nginx.passing().send("HEAD", ARTICLE, "If-None-Match: W/" + tag(head)).statusCode())
          .isEqualTo(304);
    }

    @Test
    void rangeComesFromTheExample() {
      String tag = tag(nginx.passing().get(FILE));

      HttpResponse<byte[]> part =
          nginx.passing().get(FILE, "Range: bytes=6-10", "If-Range: " + tag);
      HttpResponse<byte[]> outdated =
          nginx.passing().get(FILE, "Range: bytes=6-10", "If-Range: \"other\"");
      HttpResponse<byte[]> several = nginx.passing().get(FILE, "Range: bytes=0-0,-2");

      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(upstream(part)).isEqualTo("206");
      assertThat(text(part)).isEqualTo("first");
      assertThat(outdated.statusCode()).isEqualTo(200);
      assertThat(text(outdated)).isEqualTo(file("first"));
      assertThat(several.statusCode()).isEqualTo(206);
      assertThat(text(several)).contains("bytes 0-0/60000", "bytes 59998-59999/60000");
    }

    @Test
    void rangeForTheWeakenedTagIsAnsweredByTheWhole() {
      String tag = tag(nginx.passing().get(FILE, GZIP));

      HttpResponse<byte[]> response =
          nginx.passing().get(FILE, GZIP, "Range: bytes=100-", "If-Range: " + tag);

      assertThat(tag).startsWith("W/");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(text(response)).isEqualTo(file("first"));
    }
  }

  @Nested
  class Writing {

    @Test
    void weakenedTagMatchesNothing() {
      String tag = tag(nginx.passing().get(ARTICLE, GZIP));

      HttpResponse<byte[]> refused = put(nginx, tag);

      assertThat(refused.statusCode()).isEqualTo(412);
      assertThat(text(nginx.passing().get(ARTICLE))).contains("first");
    }

    @Test
    void tagOfTheRefusalMatches() {
      HttpResponse<byte[]> refused = put(nginx, tag(nginx.passing().get(ARTICLE, GZIP)));

      assertThat(put(nginx, tag(refused)).statusCode()).isEqualTo(200);
    }

    @Test
    void tagOfThePlainRepresentationMatchesOnce() {
      String tag = tag(nginx.passing().get(ARTICLE, IDENTITY));

      assertThat(put(nginx, tag).statusCode()).isEqualTo(200);
      assertThat(put(nginx, tag).statusCode()).isEqualTo(412);
    }

    @Test
    void weakenedTagMatchesOnceWhereItIsAccepted() {
      String tag = tag(beforeLenient.passing().get(ARTICLE, GZIP));

      assertThat(tag).startsWith("W/");
      assertThat(put(beforeLenient, tag).statusCode()).isEqualTo(200);
      assertThat(put(beforeLenient, tag).statusCode()).isEqualTo(412);
    }

    private static HttpResponse<byte[]> put(Nginx front, String tag) {
      return front.passing().put(ARTICLE, JSON, article("second"), "If-Match: " + tag);
    }
  }

  @Nested
  class Caching {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
      ARTICLE + ", " + GZIP,
      ARTICLE + ", " + IDENTITY,
      FILE + ", " + GZIP,
      FILE + ", " + IDENTITY,
      REPORT + ", " + GZIP,
      REPORT + ", " + IDENTITY
    })
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

      HttpResponse<byte[]> changed =
          nginx.caching().get(ARTICLE, accepted, "If-None-Match: " + tag);
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

      HttpResponse<byte[]> part =
          nginx.caching().get(FILE, "Range: bytes=6-10", "If-Range: " + tag);

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
    @CsvSource({"/api/config, Accept: */*", ARTICLE + ", Authorization: Basic YTpi"})
    void whatIsNotForAllIsNotStored(String path, String field) {
      nginx.caching().get(path, field);

      assertThat(upstream(nginx.caching().get(path, field))).startsWith("200 ");
    }

    private long decidedNotModified() {
      Matcher count = NOT_MODIFIED.matcher(text(new Client(nodes.strict()).get("/api/node")));
      assertThat(count.find()).isTrue();
      return Long.parseLong(count.group(1));
    }
  }

  /** What the example answered, and what the store made of it. */
  private static String upstream(HttpResponse<byte[]> response) {
    return response.headers().firstValue("X-Upstream").orElseThrow().strip();
  }
}
