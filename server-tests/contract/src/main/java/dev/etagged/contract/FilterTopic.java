package dev.etagged.contract;

import static dev.etagged.contract.RangeResources.ALPHABET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RFC 9110 section 15.3.7: what filters of the application see of a range, and what they change.
 */
abstract class FilterTopic extends Topic {

  FilterTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<Arguments> knownLengths() {
    return EnumSet.complementOf(EnumSet.of(ContentForm.TEXT)).stream()
        .flatMap(
            form ->
                Stream.of(
                    Arguments.of(form, "bytes=0-4", 206, "bytes 0-4/26"),
                    Arguments.of(form, "bytes=-1", 206, "bytes 25-25/26"),
                    Arguments.of(form, "bytes=0-0,-1", 206, "null"),
                    Arguments.of(form, "bytes=26-", 416, "bytes */26"),
                    Arguments.of(form, "bytes=5-4", 200, "null")));
  }

  @ParameterizedTest(name = "{0} {1}: filters see {2}")
  @MethodSource("knownLengths")
  void filtersSeeTheStatusThatIsSent(ContentForm form, String range, int status, String sent) {
    State state = State.tagged();
    RawRequest get = get(form, state).with("Range", range);
    RawResponse silent = send(get);
    RawResponse response = send(get.with(LateFilter.FIELD, "look"));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.fields("Usual-Status")).containsExactly(Integer.toString(status));
    assertThat(response.fields("Late-Status")).containsExactly(Integer.toString(status));
    assertThat(response.fields("Usual-Range")).containsExactly(sent);
    assertThat(response.body().length()).isEqualTo(silent.body().length());
    for (String field : List.of("ETag", "Content-Range", "Content-Length", "Accept-Ranges")) {
      assertThat(response.fields(field)).as(field).isEqualTo(silent.fields(field));
    }
    RawResponse other = send(get.with(LateFilter.FIELD, "look").with("If-Range", "\"other\""));
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.fields("Usual-Status")).containsExactly("200");
  }

  @ParameterizedTest(name = "{0}: its length is not known before it is written")
  @EnumSource(names = "TEXT", mode = Mode.INCLUDE)
  void filtersSee200OfOtherContent(ContentForm form) {
    RawResponse response =
        send(get(form, State.tagged()).with("Range", "bytes=0-4").with(LateFilter.FIELD, "look"));
    assertThat(response.status()).isEqualTo(206);
    assertThat(response.fields("Usual-Status")).containsExactly("200");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void codingThatAFilterAddsLeavesTheWhole(ContentForm form) {
    for (String range : List.of("bytes=0-4", "bytes=0-0,-1", "bytes=26-")) {
      RawResponse response =
          send(get(form, State.tagged()).with("Range", range).with(LateFilter.FIELD, "code"));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.fields("Content-Range")).isEmpty();
      assertThat(response.body()).isEqualTo(ALPHABET);
      assertThat(response.field("Content-Type").orElseThrow()).startsWith("text/plain");
      assertThat(response.fields("Content-Length")).isSubsetOf("26");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void statusThatAFilterSetsIsSentWithTheWhole(ContentForm form) {
    for (String range : List.of("bytes=0-4", "bytes=0-0,-1", "bytes=26-")) {
      RawResponse response =
          send(get(form, State.tagged()).with("Range", range).with(LateFilter.FIELD, "status"));
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.fields("Content-Range")).isEmpty();
      assertThat(response.body()).isEqualTo(ALPHABET);
      assertThat(response.fields("Content-Length")).isSubsetOf("26");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"OCTETS", "TEXT", "FILE", "PATH", "RANGED_CONTENT"})
  void contentThatAFilterPutsInItsPlaceIsSent(ContentForm form) {
    RawRequest get = get(form, State.tagged()).with(LateFilter.FIELD, "replace");
    assertThat(send(get).body()).isEqualTo("replaced");
    RawResponse part = send(get.with("Range", "bytes=20-"));
    assertThat(part.status()).isEqualTo(416);
    assertThat(part.fields("Content-Range")).containsExactly("bytes */8");
    RawResponse removed =
        send(get(form, State.tagged()).with("Range", "bytes=0-4").with(LateFilter.FIELD, "remove"));
    assertThat(removed.status()).isIn(200, 204);
    assertThat(removed.fields("Content-Range")).isEmpty();
    assertThat(removed.body()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"FILE, bytes=0-3", "PATH, bytes=0-3", "FILE, items=0"})
  void tagOfAFileIsNoTagOfWhatAFilterPutsInItsPlace(String form, String range) {
    RawResponse response =
        send(
            RawRequest.get("/content/" + form + "/" + State.tagged().id() + "?text=content")
                .with("Range", range)
                .with(LateFilter.FIELD, "replace"));
    assertThat(response.status()).isEqualTo(range.startsWith("bytes") ? 206 : 200);
    assertThat("replaced").startsWith(response.body());
    assertThat(response.fields("ETag"))
        .containsExactly(
            "\"" + ContentDigest.of("replaced".getBytes(StandardCharsets.UTF_8)) + "\"");
  }

  private static RawRequest get(ContentForm form, State state) {
    return RawRequest.get("/ranges/" + form + "/" + state.id());
  }
}
