package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.SentContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.3.3: a coded representation and the plain one are two. */
abstract class ContentCodingTopic extends Topic {

  ContentCodingTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "8.8.3.3: the coded representation has a tag of its own ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void codedAndPlainDontShareATag(String path) throws IOException {
    State state = State.tagged();
    RawResponse plain = send(plain(path, state));
    RawResponse coded = send(coded(path, state));
    assertThat(plain.fields("Content-Encoding")).isEmpty();
    assertThat(plain.body()).isEqualTo(CodedResource.CONTENT);
    assertThat(coded.fields("Content-Encoding")).containsExactly("gzip");
    assertThat(decoded(coded)).isEqualTo(CodedResource.CONTENT);
    assertThat(coded.field("ETag").orElseThrow())
        .isNotEqualTo(tag(plain))
        .endsWith("gzip\"")
        .doesNotStartWith("W/");
    assertThat(vary(coded)).contains("Accept-Encoding");
  }

  @ParameterizedTest(name = "13.1.2: each is revalidated by its own tag ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void eachIsRevalidatedByItsOwnTag(String path) throws IOException {
    State state = State.tagged();
    String plainTag = tag(send(plain(path, state)));
    String codedTag = tag(send(coded(path, state)));
    try (RawConnection connection = server().connect()) {
      RawResponse coded = connection.exchange(coded(path, state).with("If-None-Match", codedTag));
      assertThat(coded.status()).isEqualTo(304);
      assertThat(coded.fields("ETag")).containsExactly(codedTag);
      assertThat(coded.fields("Content-Encoding")).isEmpty();
      assertThat(coded.wireSize()).isLessThan(400);
      assertThat(vary(coded)).contains("Accept-Encoding");
      RawResponse plain = connection.exchange(plain(path, state).with("If-None-Match", plainTag));
      assertThat(plain.status()).isEqualTo(304);
      assertThat(plain.fields("ETag")).containsExactly(plainTag);
      assertThat(connection.exchange(plain(path, state)).body()).isEqualTo(CodedResource.CONTENT);
    }
  }

  @ParameterizedTest(name = "13.1.2: a client that takes no gzip is not told to use it ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void codedTagDoesNotSelectPlainContent(String path) {
    State state = State.tagged();
    String codedTag = tag(send(coded(path, state)));
    RawResponse response = send(plain(path, state).with("If-None-Match", codedTag));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(CodedResource.CONTENT);
  }

  @ParameterizedTest(name = "12.5.3: a weight of 0 refuses a coding ({0})")
  @ValueSource(strings = {"state", "single"})
  void codedTagDoesNotSelectForAClientThatRefusesTheCoding(String path) {
    State state = State.tagged();
    String codedTag = tag(send(coded(path, state)));
    RawRequest refusing = plain(path, state).with("Accept-Encoding", "gzip;q=0");
    assertThat(send(refusing.with("If-None-Match", codedTag)).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "15.4.5: of all stored representations the selected one is named ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void selectedRepresentationIsNamed(String path) {
    State state = State.tagged();
    String plainTag = tag(send(plain(path, state)));
    String codedTag = tag(send(coded(path, state)));
    for (String stored :
        List.of(plainTag + ", " + codedTag, codedTag + ", \"other\", " + plainTag)) {
      assertThat(send(coded(path, state).with("If-None-Match", stored)).fields("ETag"))
          .containsExactly(codedTag);
      assertThat(send(plain(path, state).with("If-None-Match", stored)).fields("ETag"))
          .containsExactly(plainTag);
    }
  }

  @ParameterizedTest(name = "13.1.1: a failed If-Match on the coded representation ({0})")
  @ValueSource(strings = {"state", "content", "own"})
  void failedIfMatchHasAProblem(String path) throws IOException {
    State state = State.tagged();
    try (RawConnection connection = server().connect()) {
      RawResponse failed = connection.exchange(coded(path, state).with("If-Match", "\"other\""));
      assertThat(failed.status()).isEqualTo(412);
      String problem =
          failed.fields("Content-Encoding").isEmpty() ? failed.body() : decoded(failed);
      assertThat(problem).contains("\"status\":412");
      assertThat(connection.exchange(plain(path, state)).status()).isEqualTo(200);
    }
  }

  @Test
  void aWriteAcceptsTheTagOfTheCodedRepresentation() {
    State state = State.tagged();
    String codedTag = tag(send(coded("state", state)));
    RawRequest put = RawRequest.of("PUT", "/coded/" + state.id() + "/state").withText("new");
    assertThat(send(put.with("If-Match", codedTag)).status()).isEqualTo(200);
  }

  @Test
  void matchingTagSparesTheMethod() {
    State state = State.tagged();
    String codedTag = tag(send(coded("state", state)));
    send(coded("state", state).with("If-None-Match", codedTag));
    assertThat(state.performed()).isEqualTo(1);
  }

  /** Some runtimes code where nobody sees how much it is: then nothing is told. */
  @ParameterizedTest(name = "the listener is told the coded length or none ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void codedLengthIsTold(String path) {
    State state = State.tagged();
    int length = send(coded(path, state)).body().length();
    assertThat(DecisionLog.sentOf(state))
        .extracting(SentContent::octets)
        .allMatch(octets -> octets == length)
        .hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "9.3.2: HEAD of the coded representation ({0})")
  @ValueSource(strings = {"state", "content", "file", "own"})
  void headOfTheCodedRepresentationHasItsTag(String path) {
    State state = State.tagged();
    String codedTag = tag(send(coded(path, state)));
    RawRequest head =
        RawRequest.of("HEAD", "/coded/" + state.id() + "/" + path).with("Accept-Encoding", "gzip");
    assertThat(send(head.with("If-None-Match", codedTag)).status()).isEqualTo(304);
  }

  @ParameterizedTest(name = "14.2, 8.4: a coded representation is sent whole ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void codedRepresentationIsSentWhole(String path) throws IOException {
    State state = State.tagged();
    String codedTag = tag(send(coded(path, state)));
    for (String range : List.of("bytes=0-4", "bytes=5-", "bytes=0-0,-1", "bytes=100000-")) {
      RawRequest ranged = coded(path, state).with("Range", range);
      for (RawRequest request : List.of(ranged, ranged.with("If-Range", codedTag))) {
        RawResponse whole = send(request);
        assertThat(whole.status()).as(whole.toString()).isEqualTo(200);
        assertThat(decoded(whole)).isEqualTo(CodedResource.CONTENT);
        assertThat(whole.fields("Content-Range")).isEmpty();
        assertThat(whole.fields("Accept-Ranges")).isEmpty();
        assertThat(whole.fields("ETag")).containsExactly(codedTag);
      }
    }
  }

  static Stream<Arguments> heldCodings() {
    return Stream.of(
            "gzip, deflate, br, zstd", "gzip", "gzip;q=0.5, identity", "identity", "br", "*")
        .flatMap(
            accept ->
                Stream.of("state", "single", "content", "file", "own")
                    .flatMap(
                        path ->
                            Stream.of("gzip", "identity")
                                .map(held -> Arguments.of(accept, path, held))));
  }

  @ParameterizedTest(name = "13.2.1: Accept-Encoding: {0} for {1}, with the tag of {2}")
  @MethodSource("heldCodings")
  void heldCodingIsNotWhatSelects(String accept, String path, String held) {
    State state = State.tagged();
    RawRequest get = plain(path, state);
    Faithful.require(
        this::send,
        get.with("Accept-Encoding", accept),
        tag(send(get.with("Accept-Encoding", held))));
  }

  @ParameterizedTest(name = "14.2: the plain one is sent in part ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void plainRepresentationIsSentInPart(String path) {
    State state = State.tagged();
    String plainTag = tag(send(plain(path, state)));
    RawRequest ranged = plain(path, state).with("Range", "bytes=8-14");
    for (RawRequest request : List.of(ranged, ranged.with("If-Range", plainTag))) {
      RawResponse part = send(request);
      assertThat(part.status()).as(part.toString()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("content");
      assertThat(part.fields("Content-Encoding")).isEmpty();
      assertThat(part.fields("ETag")).containsExactly(plainTag);
    }
  }

  @ParameterizedTest(name = "13.1.5: what a client holds of the other one is not completed ({0})")
  @ValueSource(strings = {"state", "single", "content", "file", "own"})
  void partsOfTheTwoAreNotMixed(String path) throws IOException {
    State state = State.tagged();
    String plainTag = tag(send(plain(path, state)));
    String codedTag = tag(send(coded(path, state)));
    RawResponse plain =
        send(plain(path, state).with("Range", "bytes=5-").with("If-Range", codedTag));
    RawResponse coded =
        send(coded(path, state).with("Range", "bytes=5-").with("If-Range", plainTag));
    assertThat(List.of(plain.status(), coded.status())).containsOnly(200);
    assertThat(plain.body()).isEqualTo(CodedResource.CONTENT);
    assertThat(decoded(coded)).isEqualTo(CodedResource.CONTENT);
  }

  private static RawRequest plain(String path, State state) {
    return RawRequest.get("/coded/" + state.id() + "/" + path).with("Accept", "text/plain");
  }

  private static RawRequest coded(String path, State state) {
    return plain(path, state).with("Accept-Encoding", "gzip");
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }

  private static String vary(RawResponse response) {
    return String.join(", ", response.fields("Vary"));
  }

  private static String decoded(RawResponse response) throws IOException {
    try (GZIPInputStream plain =
        new GZIPInputStream(new ByteArrayInputStream(response.body().getBytes(ISO_8859_1)))) {
      return new String(plain.readAllBytes(), ISO_8859_1);
    }
  }
}
