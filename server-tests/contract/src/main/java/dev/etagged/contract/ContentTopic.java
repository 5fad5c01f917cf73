package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.3.1: a tag made of a digest of the content, in whatever form it comes. */
abstract class ContentTopic extends Topic {

  private static final String OTHER = "\"AAAAAAAAAAAAAAAAAAAAAA\"";

  ContentTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<String> forms() {
    return Stream.concat(
        Stream.of(ContentResources.Form.values()).map(Enum::name), Stream.of("suspended", "stage"));
  }

  @ParameterizedTest(name = "8.8.3: a strong tag of the octets that are sent ({0})")
  @MethodSource("forms")
  void okHasTheTagOfItsContent(String form) {
    RawResponse response = send(get(form, State.tagged(), "content"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("content");
    assertThat(response.fields("ETag")).containsExactly(tag("content"));
    assertThat(response.field("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  /** Often, since the runtime may complete the response on another thread. */
  @ParameterizedTest(name = "15.4.5, 9.3.2: the fields are sent with no content, too ({0})")
  @ValueSource(strings = {"suspended", "stage"})
  void responseWithoutContentHasItsFields(String form) {
    for (int i = 0; i < 200; i++) {
      RawRequest get = get(form, State.tagged(), "content");
      RawResponse notModified = send(get.with("If-None-Match", tag("content")));
      assertThat(notModified.status()).isEqualTo(304);
      assertThat(notModified.fields("ETag")).containsExactly(tag("content"));
      RawResponse head = send(RawRequest.of("HEAD", get.target()));
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.fields("ETag")).containsExactly(tag("content"));
    }
  }

  @ParameterizedTest(name = "13.1.2: 304 if a listed tag matches ({0})")
  @MethodSource("forms")
  void matchingTagIsNotModified(String form) {
    RawRequest get = get(form, State.tagged(), "content");
    RawResponse response = send(get.with("If-None-Match", OTHER + ", W/" + tag("content")));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.fields("ETag")).containsExactly(tag("content"));
    // CXF has settled on its own by then; it is the field of the 200.
    assertThat(response.fields("Content-Type")).isSubsetOf(send(get).fields("Content-Type"));
    assertThat(response.fields("Content-Encoding")).isEmpty();
    assertThat(response.fields("Content-Length")).isSubsetOf("0", "7");
    assertThat(response.wireSize()).isLessThan(400);
  }

  @ParameterizedTest(name = "13.1.2: 200 if no listed tag matches ({0})")
  @MethodSource("forms")
  void otherTagIsAnsweredInFull(String form) {
    RawResponse response =
        send(get(form, State.tagged(), "changed").with("If-None-Match", tag("content")));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("changed");
    assertThat(response.fields("ETag")).containsExactly(tag("changed"));
  }

  @ParameterizedTest(name = "13.1.1: 412 if no listed tag matches strongly ({0})")
  @MethodSource("forms")
  void failedIfMatchIsAProblem(String form) {
    RawRequest get = get(form, State.tagged(), "content");
    RawResponse response = send(get.with("If-Match", OTHER));
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.field("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"status\":412").doesNotContain("content\n");
    assertThat(response.fields("ETag")).containsExactly(tag("content"));
    assertThat(send(get.with("If-Match", tag("content"))).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "9.3.2: HEAD has the fields of GET, for one rendering ({0})")
  @MethodSource("forms")
  void headHasTheTagOfTheGet(String form) {
    State state = State.tagged();
    RawRequest head = RawRequest.of("HEAD", get(form, state, "content").target());
    RawResponse response = send(head);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(tag("content"));
    assertThat(deeds(state).performed()).isEqualTo(1);
    assertThat(send(head.with("If-None-Match", tag("content"))).status()).isEqualTo(304);
  }

  @ParameterizedTest(name = "15.4.5: a 304 leaves the connection usable ({0})")
  @MethodSource("forms")
  void connectionStaysUsable(String form) throws IOException {
    RawRequest get = get(form, State.tagged(), "content");
    try (KeptConnection connection = new KeptConnection(server())) {
      for (int round = 0; round < 3; round++) {
        assertThat(connection.exchange(get.with("If-None-Match", tag("content"))).status())
            .isEqualTo(304);
        assertThat(connection.exchange(get.with("If-Match", OTHER)).status()).isEqualTo(412);
        assertThat(connection.exchange(get).body()).isEqualTo("content");
      }
    }
  }

  @ParameterizedTest(name = "13.2.2 step {0}: {1} {2} gives {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | If-Match            | *                              | 200",
        "2 | If-Unmodified-Since | Thu, 29 Feb 2024 11:59:59 GMT  | 412",
        "2 | If-Unmodified-Since | Thu, 29 Feb 2024 12:00:00 GMT  | 200",
        "3 | If-None-Match       | *                              | 304",
        "4 | If-Modified-Since   | Thu, 29 Feb 2024 12:00:00 GMT  | 304",
        "4 | If-Modified-Since   | Thu, 29 Feb 2024 11:59:59 GMT  | 200",
      })
  void theMethodsOwnDateStaysBesideTheTag(String step, String field, String value, int status) {
    RawResponse response = send(get("dated", State.tagged(), "content").with(field, value));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.fields("ETag")).containsExactly(tag("content"));
    assertThat(response.fields("Last-Modified")).containsExactly("Thu, 29 Feb 2024 12:00:00 GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "own-later"})
  void theMethodsOwnTagWins(String form) {
    RawRequest get = get(form, State.tagged(), "content");
    assertThat(send(get).fields("ETag")).containsExactly("\"own\"");
    assertThat(send(get.with("If-None-Match", "\"own\"")).status()).isEqualTo(304);
    assertThat(send(get.with("If-None-Match", tag("content"))).status()).isEqualTo(200);
    RawRequest head = RawRequest.of("HEAD", get.target());
    assertThat(send(head.with("If-None-Match", "\"own\"")).status()).isEqualTo(304);
    assertThat(send(head.with("If-Match", OTHER)).status()).isEqualTo(412);
  }

  @Test
  void emptyContentHasNoTag() {
    assertThat(send(get("TEXT", State.tagged(), "")).fields("ETag")).isEmpty();
    RawResponse nothing = send(RawRequest.get("/content/nothing"));
    assertThat(nothing.status()).isEqualTo(204);
    assertThat(nothing.fields("ETag")).isEmpty();
  }

  @ParameterizedTest(name = "13.2.1: what is no success ignores preconditions ({0})")
  @ValueSource(ints = {301, 403, 404, 503})
  void otherStatusHasNoTag(int status) {
    RawResponse response =
        send(
            RawRequest.get("/content/status/" + status + "?text=content")
                .with("If-None-Match", tag("content")));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(response.body()).isEqualTo("content");
  }

  @Test
  void failureWhileRenderingIsAnsweredAsSuch() {
    RawResponse response =
        send(RawRequest.get("/content/failing?text=content").with("If-None-Match", OTHER));
    assertThat(response.status()).isGreaterThanOrEqualTo(500);
    assertThat(response.fields("ETag")).isEmpty();
  }

  @Test
  void contentUpToTheLimitHasATag() {
    RawResponse response = send(RawRequest.get("/content/times/65536?text=0123456789abcdef"));
    assertThat(response.body()).hasSize(1 << 20);
    assertThat(response.fields("ETag")).containsExactly(tag("0123456789abcdef".repeat(65536)));
  }

  @Test
  void contentBeyondTheLimitIsSentWithoutATag() {
    RawRequest get = RawRequest.get("/content/times/65537?text=0123456789abcdef");
    RawResponse response = send(get.with("If-None-Match", OTHER));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(response.body()).isEqualTo("0123456789abcdef".repeat(65537));
    assertThat(send(RawRequest.of("HEAD", get.target())).fields("ETag")).isEmpty();
  }

  @Test
  void contentBeyondTheLimitHasNoTagThatIfMatchCouldName() throws IOException {
    RawRequest get = RawRequest.get("/content/times/65537?text=0123456789abcdef");
    try (KeptConnection connection = new KeptConnection(server())) {
      RawResponse failed = connection.exchange(get.with("If-Match", OTHER));
      assertThat(failed.status()).isEqualTo(412);
      assertThat(failed.body()).hasSizeLessThan(1000);
      assertThat(connection.exchange(get.with("If-None-Match", "*")).status()).isEqualTo(304);
      assertThat(connection.exchange(get).body()).hasSize((1 << 20) + 16);
    }
  }

  @Test
  void weakTagOfChosenInputsSparesTheRendering() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/content/chosen/" + state.id() + "?text=content");
    String tag = send(get).field("ETag").orElseThrow();
    assertThat(tag).startsWith("W/\"");
    assertThat(send(get.with("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(send(get.with("If-Match", tag)).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isEqualTo(1);
    assertThat(
            send(RawRequest.get("/content/chosen/" + state.id() + "?text=other"))
                .field("ETag")
                .orElseThrow())
        .isNotEqualTo(tag);
  }

  private static RawRequest get(String form, State state, String text) {
    return RawRequest.get("/content/" + form + "/" + state.id() + "?text=" + text);
  }

  private static String tag(String content) {
    return "\"" + ContentDigest.of(content.getBytes(UTF_8)) + "\"";
  }
}
