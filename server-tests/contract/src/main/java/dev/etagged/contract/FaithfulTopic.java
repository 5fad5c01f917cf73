package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A precondition changes whether a representation is sent, and nothing else: neither which one it
 * is (RFC 9110 section 13.2.1), nor what is said about it (section 15.4.5).
 */
abstract class FaithfulTopic extends Topic {

  /** As browsers, their libraries and tools send it, and as nobody does. */
  private static final List<String> ACCEPTED =
      List.of(
          "application/json, text/plain, */*",
          "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
          "*/*",
          "*/*;q=0.8",
          "text/*, */*;q=0.1",
          "text/markdown",
          "text/csv, */*",
          "application/json;q=0.2, text/markdown;q=0.3",
          "TEXT/CSV;q=1.0,application/json;q=0.999",
          "text/csv;q=0.001");

  FaithfulTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  static Stream<Arguments> heldMediaTypes() {
    return ACCEPTED.stream()
        .flatMap(
            accept ->
                Stream.of("application/json", "text/markdown", "text/csv")
                    .map(held -> Arguments.of(accept, held)));
  }

  @ParameterizedTest(name = "Accept: {0}, with the tag of {1}")
  @MethodSource("heldMediaTypes")
  void heldMediaTypeIsNotWhatSelects(String accept, String held) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/variants/" + state.id());
    Faithful.require(this::send, get.with("Accept", accept), tag(send(get.with("Accept", held))));
  }

  @Test
  void partIsOfWhatIfMatchNames() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/variants/" + state.id());
    String markdown = tag(send(get.with("Accept", "text/markdown")));
    RawRequest any = get.with("Accept", "application/json, */*").with("Range", "bytes=2-");

    assertThat(send(any.with("If-Match", markdown)).status()).isEqualTo(412);
    assertThat(send(any.with("If-Match", state.tag())).status()).isEqualTo(206);
    assertThat(send(get.with("Accept", "text/markdown").with("If-Match", state.tag())).body())
        .contains("If-Match does not hold for the current representation.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"constant", "changing", "each", "declared", "none"})
  void notModifiedSaysWhatThe200Says(String path) {
    for (int i = 0; i < 4; i++) {
      State state = State.tagged();
      RawRequest get = RawRequest.get("/faithful/" + state.id() + "/" + path);
      RawResponse first = send(get.with("If-None-Match", state.tag()));
      RawResponse ok = send(get);
      RawResponse again = send(get.with("If-None-Match", state.tag()));

      assertThat(List.of(first.status(), ok.status(), again.status()))
          .containsExactly(304, 200, 304);
      Map<String, Object> said = Replacement.said(ok);
      if (!path.equals("changing")) {
        assertThat(Replacement.said(first)).isEqualTo(said).isEqualTo(Replacement.said(again));
      } else {
        assertThat(Faithful.vary(first)).isEqualTo(said.get("Vary"));
        assertThat(Replacement.said(again).keySet()).isEqualTo(said.keySet());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"declared", "none"})
  void methodNeedNotRunForWhatIsDeclared(String path) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/faithful/" + state.id() + "/" + path);
    send(get);
    int performed = deeds(state).performed();

    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(deeds(state).performed()).isEqualTo(performed);
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }
}
