package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static dev.etagged.intermediary.Client.tag;
import static dev.etagged.intermediary.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Apache's mod_deflate codes what the example sends, and gives its tags a suffix for good. */
@ExtendWith(ExampleNodes.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
final class HttpdIT {
  private static final String FILE = "/api/files/behind-httpd.txt";
  private static final String TEXT = "text/plain";
  private static final String CONTENT = "first\n".repeat(10_000);

  private final ExampleNodes nodes;
  @AutoClose private Httpd httpd;
  @AutoClose private Httpd beforeLenient;

  HttpdIT(ExampleNodes nodes) {
    this.nodes = nodes;
  }

  @BeforeAll
  void startHttpd() throws IOException {
    httpd = Httpd.start(nodes.strict(), "httpd");
    beforeLenient = Httpd.start(nodes.lenient(), "httpd-before-lenient");
  }

  @BeforeEach
  void writeTheFile() {
    assertThat(httpd.client().put(FILE, TEXT, CONTENT).statusCode()).isIn(201, 204);
    assertThat(beforeLenient.client().put(FILE, TEXT, CONTENT).statusCode()).isIn(201, 204);
  }

  @Test
  void suffixedTagIsRevalidated() {
    HttpResponse<byte[]> plain = httpd.client().get(FILE);
    HttpResponse<byte[]> coded = httpd.client().get(FILE, GZIP);
    String tag = tag(coded);

    HttpResponse<byte[]> again = httpd.client().get(FILE, GZIP, "If-None-Match: " + tag);

    assertThat(coded.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(text(coded)).isEqualTo(CONTENT);
    assertThat(tag).isEqualTo(tag(plain).replaceAll("\"$", "-gzip\""));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void changeIsSeen() {
    String tag = tag(httpd.client().get(FILE, GZIP));
    httpd.client().put(FILE, TEXT, "second");

    HttpResponse<byte[]> changed = httpd.client().get(FILE, GZIP, "If-None-Match: " + tag);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(text(changed)).isEqualTo("second");
  }

  @Test
  void writeWithTheSuffixedTagFails() {
    assertThat(put(httpd, tag(httpd.client().get(FILE, GZIP))).statusCode()).isEqualTo(412);
    assertThat(text(httpd.client().get(FILE))).isEqualTo(CONTENT);
  }

  @Test
  void suffixedTagMatchesOnceWhereItIsAccepted() {
    String tag = tag(beforeLenient.client().get(FILE, GZIP));

    assertThat(tag).endsWith("-gzip\"");
    assertThat(put(beforeLenient, tag).statusCode()).isEqualTo(204);
    assertThat(put(beforeLenient, tag).statusCode()).isEqualTo(412);
  }

  /** By httpd itself, from what it codes: the example sent it the whole. */
  @Test
  void rangeForTheSuffixedTagIsCutFromTheCodedContent() {
    HttpResponse<byte[]> coded = httpd.client().get(FILE, GZIP);

    HttpResponse<byte[]> part = rest(coded);

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(coded.body(), 100, coded.body().length));
  }

  @Test
  void rangeOfWhatChangedIsAnsweredByTheWhole() {
    HttpResponse<byte[]> coded = httpd.client().get(FILE, GZIP);
    httpd.client().put(FILE, TEXT, "second");

    HttpResponse<byte[]> whole = rest(coded);

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(text(whole)).isEqualTo("second");
  }

  /** Of a download that was interrupted after 100 octets. */
  private HttpResponse<byte[]> rest(HttpResponse<byte[]> coded) {
    return httpd.client().get(FILE, GZIP, "Range: bytes=100-", "If-Range: " + tag(coded));
  }

  private static HttpResponse<byte[]> put(Httpd front, String tag) {
    return front.client().put(FILE, TEXT, "second", "If-Match: " + tag);
  }
}
