package dev.etagged.intermediary;

import static dev.etagged.intermediary.Client.GZIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Resources of the example of each kind, as they are written through a front. */
final class FrontedResources {
  static final String ARTICLE = "/api/articles/behind-nginx";
  static final String FILE = "/api/files/behind-nginx.txt";
  static final String IDENTITY = "Accept-Encoding: identity";

  private static final String JSON = "application/json";
  private static final String REPORT = "/api/report?lines=500";

  private FrontedResources() {}

  /** A path of each kind, asked for coded and plain. */
  static Stream<Arguments> codedAndPlain() {
    return Stream.of(ARTICLE, FILE, REPORT)
        .flatMap(path -> Stream.of(Arguments.of(path, GZIP), Arguments.of(path, IDENTITY)));
  }

  /** Makes all of them hold a word. */
  static void write(Nginx front, String word) {
    assertThat(putArticle(front, word, "If-Match: *").statusCode()).isIn(200, 412);
    putArticle(front, word, "If-None-Match: *");
    assertThat(front.passing().put(FILE, "text/plain", file(word)).statusCode()).isIn(201, 204);
  }

  static HttpResponse<byte[]> putArticle(Nginx front, String word, String precondition) {
    String article =
        "{\"title\":\"Behind nginx\",\"body\":\"%s\"}".formatted((word + " ").repeat(500));
    return front.passing().put(ARTICLE, JSON, article, precondition);
  }

  static String file(String word) {
    return (word + "\n").repeat(10_000);
  }

  /** What the example answered, and what the store made of it. */
  static String upstream(HttpResponse<byte[]> response) {
    return response.headers().firstValue("X-Upstream").orElseThrow().strip();
  }
}
