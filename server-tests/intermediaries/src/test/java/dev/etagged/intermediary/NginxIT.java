package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static dev.etagged.intermediary.Client.tag;
import static dev.etagged.intermediary.Client.text;
import static dev.etagged.intermediary.FrontedResources.ARTICLE;
import static dev.etagged.intermediary.FrontedResources.FILE;
import static dev.etagged.intermediary.FrontedResources.IDENTITY;
import static dev.etagged.intermediary.FrontedResources.file;
import static dev.etagged.intermediary.FrontedResources.putArticle;
import static dev.etagged.intermediary.FrontedResources.upstream;
import static dev.etagged.intermediary.FrontedResources.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx codes what the example sends, and weakens its tags. */
@ExtendWith(ExampleNodes.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class NginxIT {
  private final ExampleNodes nodes;
  @AutoClose private Nginx nginx;
  @AutoClose private Nginx beforeLenient;

  NginxIT(ExampleNodes nodes) {
    this.nodes = nodes;
  }

  @BeforeAll
  void startNginx() throws IOException {
    nginx = Nginx.start(nodes.strict(), "nginx");
    beforeLenient = Nginx.start(nodes.lenient(), "nginx-before-lenient");
  }

  @BeforeEach
  void writeTheResources() {
    write(nginx, "first");
    write(beforeLenient, "first");
  }

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
  @MethodSource("dev.etagged.intermediary.FrontedResources#codedAndPlain")
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

    HttpResponse<byte[]> changed = nginx.passing().get(ARTICLE, accepted, "If-None-Match: " + tag);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(text(changed)).contains("second").doesNotContain("first");
  }

  @Test
  void headHasTheTagOfThePlainRepresentation() {
    HttpResponse<byte[]> head = nginx.passing().send("HEAD", ARTICLE);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(tag(head)).isEqualTo(tag(nginx.passing().get(ARTICLE)));
    assertThat(nginx.passing().send("HEAD", ARTICLE, "If-None-Match: W/" + tag(head)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void rangeComesFromTheExample() {
    String tag = tag(nginx.passing().get(FILE));

    HttpResponse<byte[]> part = nginx.passing().get(FILE, "Range: bytes=6-10", "If-Range: " + tag);
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
    return putArticle(front, "second", "If-Match: " + tag);
  }
}
