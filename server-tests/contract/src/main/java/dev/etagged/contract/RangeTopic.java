package dev.etagged.contract;

import static dev.etagged.contract.RangeResources.ALPHABET;
import static dev.etagged.contract.RangeResources.UMLAUTS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 sections 14 and 15.3.7, beside the table: which content is sent in part, and how. */
abstract class RangeTopic extends Topic {

  RangeTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "9.3.2 {0}")
  @EnumSource
  void headTellsTheLengthOfTheWhole(ContentForm form) {
    String path = "/ranges/" + form + "/" + State.tagged().id();
    RawResponse head = send(RawRequest.of("HEAD", path).with("Range", "bytes=0-4"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.fields("Accept-Ranges")).containsExactly("bytes");
    // Section 8.6: it may be left out; one server does, of a text.
    assertThat(head.fields("Content-Length"))
        .isSubsetOf("26")
        .hasSizeBetween(server().isBare() ? 1 : 0, 1);
    assertThat(send(RawRequest.get(path)).fields("Content-Length")).containsExactly("26");
  }

  @ParameterizedTest(name = "14.1.2, 15.5.17 {0}: {1} of no octets")
  @MethodSource("emptyInEveryForm")
  void contentWithoutOctets(ContentForm form, String range, int status) {
    String path = "/ranges/" + form + "/" + State.tagged().id() + "/empty";
    RawResponse response = send(RawRequest.get(path).with("Range", range));
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    if (status == 416) {
      requireUnsatisfiable(response, 0);
    } else {
      assertThat(response.body()).isEmpty();
      assertThat(response.fields("Content-Range")).isEmpty();
    }
  }

  static Stream<Arguments> emptyInEveryForm() {
    return Arrays.stream(ContentForm.values())
        .flatMap(
            form ->
                Stream.of(
                    Arguments.of(form, "bytes=0-", 416),
                    Arguments.of(form, "bytes=0-0", 416),
                    Arguments.of(form, "bytes=-0", 416),
                    Arguments.of(form, "bytes=-5", 200),
                    Arguments.of(form, "bytes=5-4", 200)));
  }

  @ParameterizedTest(name = "14.2 {0}: a range of no other status")
  @EnumSource
  void onlyA200IsSentInPart(ContentForm form) {
    String path = "/ranges/" + form + "/" + State.tagged().id() + "/status/";
    for (int status : new int[] {201, 203, 403, 404, 500}) {
      RawResponse response = send(RawRequest.get(path + status).with("Range", "bytes=0-4"));
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.body()).isEqualTo(ALPHABET);
      assertThat(response.fields("Accept-Ranges")).isEmpty();
      assertThat(response.fields("Content-Range")).isEmpty();
    }
  }

  @ParameterizedTest(name = "14.1.2, 8.4 {0}: coded content, and content that may not be divided")
  @EnumSource
  void codedAndDeclinedContentIsSentWhole(ContentForm form) {
    String path = "/ranges/" + form + "/" + State.tagged().id();
    for (String range : List.of("bytes=0-4", "bytes=0-0,-1", "bytes=26-")) {
      RawResponse coded = send(RawRequest.get(path + "/coded").with("Range", range));
      assertThat(coded.status()).isEqualTo(200);
      assertThat(coded.body()).isEqualTo(ALPHABET);
      assertThat(coded.fields("Accept-Ranges")).isEmpty();
      RawResponse declined = send(RawRequest.get(path + "/declined").with("Range", range));
      assertThat(declined.status()).isEqualTo(200);
      assertThat(declined.body()).isEqualTo(ALPHABET);
      assertThat(declined.fields("Accept-Ranges")).containsExactly("none");
    }
  }

  @ParameterizedTest(name = "15.3.7 {0}")
  @EnumSource
  void partHasEveryFieldOfTheWhole(ContentForm form) {
    RawRequest get = RawRequest.get("/ranges/" + form + "/" + State.tagged().id() + "/attachment");
    RawResponse whole = send(get);
    for (String range : List.of("bytes=0-4", "bytes=0-0,-1")) {
      RawResponse part = send(get.with("Range", range));
      assertThat(part.status()).isEqualTo(206);
      for (String field :
          List.of(
              "ETag",
              "Last-Modified",
              "Cache-Control",
              "Vary",
              "Content-Disposition",
              "Content-Language",
              "Accept-Ranges")) {
        assertThat(part.fields(field)).as(field).isEqualTo(whole.fields(field)).hasSize(1);
      }
    }
  }

  @ParameterizedTest(name = "14.2 {0}")
  @EnumSource
  void contentWithoutValidatorsIsSentInPartToo(ContentForm form) {
    RawRequest get = RawRequest.get("/ranges-untagged/" + form);
    RawResponse single = send(get.with("Range", "bytes=10-12"));
    assertThat(single.status()).isEqualTo(206);
    assertThat(single.body()).isEqualTo("klm");
    assertThat(single.fields("Content-Range")).containsExactly("bytes 10-12/26");
    assertThat(ByteRangesContent.of(send(get.with("Range", "bytes=0-0,-1"))).parts())
        .containsExactly("0-0:a", "25-25:z");
    assertThat(send(get.with("Range", "bytes=26-")).status()).isEqualTo(416);
    RawResponse conditional = send(get.with("Range", "bytes=0-4").with("If-Range", "\"v1\""));
    assertThat(conditional.status()).isEqualTo(200);
    assertThat(conditional.body()).isEqualTo(ALPHABET);
  }

  @ParameterizedTest(name = "14.1.2 octets {0} of a text")
  @CsvSource({"bytes=0-1, 0, 2", "bytes=1-2, 1, 3", "bytes=-3, 9, 12", "bytes=0-, 0, 12"})
  void positionsInATextAreThoseOfItsOctets(String range, int from, int to) {
    RawResponse response = send(get("umlauts").with("Range", range));
    byte[] octets = Arrays.copyOfRange(UMLAUTS.getBytes(UTF_8), from, to);
    assertThat(response.status()).isEqualTo(206);
    assertThat(response.body().getBytes(ISO_8859_1)).isEqualTo(octets);
    assertThat(response.fields("Content-Range"))
        .containsExactly("bytes %s-%s/12".formatted(from, to - 1));
  }

  @ParameterizedTest(name = "14.2 {0} is sent whole")
  @ValueSource(strings = {"unsized", "note"})
  void contentOfUnknownLengthIsSentWhole(String path) {
    RawResponse response = send(get(path).with("Range", "bytes=0-4"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(ALPHABET);
    assertThat(response.fields("Accept-Ranges")).isEmpty();
  }

  @Test
  void contentThatComesOctetByOctetIsSentInPart() {
    RawResponse single = send(get("octet-by-octet").with("Range", "bytes=3-5"));
    assertThat(single.body()).isEqualTo("def");
    RawResponse several = send(get("octet-by-octet").with("Range", "bytes=20-,3-5"));
    assertThat(ByteRangesContent.of(several).parts()).containsExactly("3-5:def", "20-25:uvwxyz");
    assertThat(send(get("octet-by-octet")).body()).isEqualTo(ALPHABET);
  }

  @Test
  void whatTheMethodRefusesStaysRefused() {
    assertThat(send(get("missing").with("Range", "bytes=26-")).status()).isEqualTo(404);
    assertThat(send(get("nothing").with("Range", "bytes=26-")).status()).isEqualTo(204);
  }

  @Test
  void partOfTheMethodsOwnStays() {
    RawResponse response = send(get("own").with("Range", "bytes=0-4"));
    assertThat(response.status()).isEqualTo(206);
    assertThat(response.fields("Content-Range")).containsExactly("bytes 1-1/26");
    assertThat(response.body()).isEqualTo("b");
  }

  @Test
  void theFieldsAreTakenOffAnAnnotatedMethodsRequest() {
    assertThat(send(get("asked").with("Range", "items=1").with("If-Range", "\"v1\"")).body())
        .isEqualTo("null null");
  }

  @Test
  void methodWithoutAnnotationIsUntouched() {
    RawRequest get = RawRequest.get("/ranges-unannotated");
    RawResponse response = send(get.with("Range", "bytes=0-4"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("X-Range")).containsExactly("bytes=0-4");
    assertThat(response.body()).isEqualTo(ALPHABET);
    assertThat(send(RawRequest.get("/ranges-unannotated/path")).body()).isEqualTo(ALPHABET);
  }

  @Test
  void boundaryIsNeverTheSame() {
    RawRequest request =
        RawRequest.get("/ranges/OCTETS/" + State.tagged().id()).with("Range", "bytes=0-0,-1");
    assertThat(send(request).fields("Content-Type"))
        .isNotEqualTo(send(request).fields("Content-Type"));
  }

  @Test
  void connectionStaysUsable() throws IOException {
    RawRequest get = RawRequest.get("/ranges/FILE/" + State.tagged().id());
    try (KeptConnection connection = new KeptConnection(server())) {
      for (String range : List.of("bytes=0-4", "bytes=0-0,-1", "bytes=26-", "bytes=4-0")) {
        assertThat(connection.exchange(get.with("Range", range)).status()).isIn(200, 206, 416);
      }
      assertThat(connection.exchange(get).body()).isEqualTo(ALPHABET);
    }
  }

  /** Section 15.5.17. */
  static void requireUnsatisfiable(RawResponse response, int completeLength) {
    assertThat(response.fields("Content-Range")).containsExactly("bytes */" + completeLength);
    assertThat(response.fields("Content-Type")).containsExactly("application/problem+json");
    assertThat(response.fields("Content-Length"))
        .containsExactly(Integer.toString(response.body().length()));
    assertThat(response.fields("Cache-Control")).containsExactly("no-store");
    assertThat(response.body()).contains("\"status\":416", "has " + completeLength + " octets");
  }

  private static RawRequest get(String path) {
    return RawRequest.get("/range-cases/" + State.tagged().id() + "/" + path);
  }
}
