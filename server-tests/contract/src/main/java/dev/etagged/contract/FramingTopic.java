package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9110 section 8.6 and RFC 9112 section 6: how a client knows where a response ends. */
abstract class FramingTopic extends Topic {

  private static final String LENGTH = "Content-Length";

  FramingTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<Arguments> contents() {
    return Stream.of("content", "own")
        .flatMap(
            tag ->
                Arrays.stream(FramingResources.Form.values())
                    .flatMap(
                        form ->
                            Stream.of(0, 7, 20_000, 200_000)
                                .map(size -> Arguments.of(tag, form, size))));
  }

  @ParameterizedTest(name = "8.6 {2} octets of {1}, tag of {0}")
  @MethodSource("contents")
  void aKnownLengthStaysKnown(String tag, FramingResources.Form form, int size) {
    RawResponse bare = send(get("bare", form, size));
    RawResponse response = send(get(tag, form, size));
    requireFramed(response);
    assertThat(response.body()).isEqualTo(FramingResources.text(size));
    if (bare.field(LENGTH).isPresent()) {
      assertThat(response.fields(LENGTH)).containsExactly(Integer.toString(size));
    }
  }

  @ParameterizedTest(name = "8.6, 9.3.2 {2} octets of {1}, tag of {0}")
  @MethodSource("contents")
  void headSaysTheLengthOfTheGet(String tag, FramingResources.Form form, int size)
      throws IOException {
    RawRequest get = get(tag, form, size);
    RawRequest head = RawRequest.of("HEAD", get.target());
    try (KeptConnection connection = new KeptConnection(server())) {
      RawResponse first = connection.exchange(head);
      RawResponse whole = connection.exchange(get);
      RawResponse second = connection.exchange(head);
      assertThat(whole.body()).isEqualTo(FramingResources.text(size));
      for (RawResponse response : List.of(first, second)) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.fields("ETag")).isEqualTo(whole.fields("ETag"));
        assertThat(response.fields(LENGTH)).isSubsetOf(Integer.toString(size));
        if (whole.field(LENGTH).isPresent()) {
          assertThat(response.fields(LENGTH)).hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest(name = "8.6, 15.4.5 {2} octets of {1}, tag of {0}")
  @MethodSource("contents")
  void notModifiedHasNoOtherLength(String tag, FramingResources.Form form, int size)
      throws IOException {
    RawRequest get = get(tag, form, size);
    Optional<String> current = send(get).field("ETag");
    try (KeptConnection connection = new KeptConnection(server())) {
      for (String method : List.of("GET", "HEAD", "GET")) {
        RawRequest request =
            RawRequest.of(method, get.target()).with("If-None-Match", current.orElse("*"));
        RawResponse response = connection.exchange(request);
        assertThat(response.status()).isEqualTo(304);
        requireLengthOf(size, response);
        // RFC 9112 section 6.1 allows it for HEAD.
        assertThat(response.fields("Transfer-Encoding"))
            .hasSizeLessThanOrEqualTo(method.equals("HEAD") ? 1 : 0);
      }
      assertThat(connection.exchange(get).body()).isEqualTo(FramingResources.text(size));
    }
  }

  @ParameterizedTest(name = "8.6 {2} octets of {1}, tag of {0}")
  @MethodSource("contents")
  void failureHasItsOwnLength(String tag, FramingResources.Form form, int size) throws IOException {
    RawRequest get = get(tag, form, size);
    try (KeptConnection connection = new KeptConnection(server())) {
      RawResponse failed = connection.exchange(get.with("If-Match", "\"other\""));
      RawResponse ofHead =
          connection.exchange(RawRequest.of("HEAD", get.target()).with("If-Match", "\"other\""));
      assertThat(failed.status()).isEqualTo(412);
      assertThat(ofHead.status()).isEqualTo(412);
      requireFramed(failed);
      assertThat(ofHead.fields(LENGTH)).isSubsetOf(Integer.toString(failed.body().length()));
      RawResponse beyond = connection.exchange(get.with("Range", "bytes=" + size + "-"));
      assertThat(beyond.status()).isIn(200, 416);
      requireFramed(beyond);
      RawResponse part = connection.exchange(get.with("Range", "bytes=0-4"));
      if (part.status() == 206) {
        assertThat(part.fields(LENGTH)).containsExactly("5");
      }
      assertThat(connection.exchange(get).body()).isEqualTo(FramingResources.text(size));
    }
  }

  @Test
  void nothingHasTheLengthThatTheServerGivesIt() throws IOException {
    try (KeptConnection connection = new KeptConnection(server())) {
      for (String method : List.of("GET", "HEAD", "GET")) {
        RawResponse response = connection.exchange(RawRequest.of(method, "/framing/nothing"));
        RawResponse bare = connection.exchange(RawRequest.of(method, "/framing/bare-nothing"));
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.fields(LENGTH)).isEqualTo(bare.fields(LENGTH));
        assertThat(response.fields("Transfer-Encoding")).isEmpty();
      }
    }
  }

  @Test
  void decisionBeforeTheMethodHasNoLengthOfItsOwn() throws IOException {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/fields/" + state.id());
    try (KeptConnection connection = new KeptConnection(server())) {
      for (String method : List.of("GET", "HEAD", "GET")) {
        RawResponse response =
            connection.exchange(RawRequest.of(method, get.target()).with("If-None-Match", "*"));
        assertThat(response.status()).isEqualTo(304);
        requireLengthOf("content".length(), response);
      }
      assertThat(connection.exchange(get).body()).isEqualTo("content");
    }
  }

  @ParameterizedTest(name = "8.6: {0} announced, {1} written")
  @CsvSource({"20, 10", "10, 20", "20000, 10", "10, 20000", "20000, 19999", "20000, 20001"})
  void contentOfAnotherLengthThanAnnouncedIsNotComplete(int announced, int written)
      throws IOException {
    RawRequest get = RawRequest.get("/framing/lying/" + announced + "/" + written);
    try (RawDownload download = new RawDownload(server(), get)) {
      String body = download.text();
      if (isOpenLiberty() && written < announced) {
        // The server announces what was written, in place of what the method announced.
        assertThat(body).isEqualTo(FramingResources.text(written));
        return;
      }
      assertThat(download.head().status()).isGreaterThanOrEqualTo(500);
      assertThat(body).doesNotContain("0123456789");
    } catch (EOFException brokenOff) {
      assertThat(brokenOff).hasMessageNotContaining("nobody can tell");
    }
  }

  /**
   * Bare CXF, where no interceptor runs, and Open Liberty add a field that no filter can take off.
   */
  private void requireLengthOf(int size, RawResponse notModified) {
    boolean adds = System.getProperty("etagged.runtime", "").startsWith("CXF") || isOpenLiberty();
    List<String> right = List.of(Integer.toString(size), adds ? "0" : Integer.toString(size));
    assertThat(notModified.fields(LENGTH)).isSubsetOf(right);
  }

  private static boolean isOpenLiberty() {
    return System.getProperty("etagged.server", "").startsWith("liberty");
  }

  private void requireFramed(RawResponse response) {
    int framings = response.fields(LENGTH).size() + response.fields("Transfer-Encoding").size();
    assertThat(framings).as(response.statusLine() + response.fieldLines()).isEqualTo(1);
    response
        .field(LENGTH)
        .ifPresent(
            length -> assertThat(length).isEqualTo(Integer.toString(response.body().length())));
  }

  private static RawRequest get(String tag, FramingResources.Form form, int size) {
    return RawRequest.get("/framing/" + tag + "/" + form + "/" + size);
  }
}
