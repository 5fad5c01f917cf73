package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 8.8.3.3: tags that an intermediary rewrote when it coded the response. */
abstract class RewrittenTagTopic extends Topic {

  RewrittenTagTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "13.1.2: {0} is the current representation for If-None-Match")
  @ValueSource(
      strings = {
        "W/\"%s\"",
        "\"%s-gzip\"",
        "\"%s--gzip\"",
        "\"%s;gzip\"",
        "\"%s-br\"",
        "\"%s-zstd\"",
        "\"%s-deflate\"",
        "W/\"%s-gzip\"",
        "\"other\", \"%s-gzip\"",
      })
  void ifNoneMatchRecognizesIt(String sent) {
    State state = State.tagged();
    String field = sent.formatted(state.tag().replace("\"", ""));
    RawRequest get = RawRequest.get("/filtered/" + state.id());
    RawResponse response = send(get.with("If-None-Match", field));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.fields("ETag")).containsExactly(state.tag());
    RawRequest put = RawRequest.of("PUT", get.target()).withText("new");
    assertThat(send(put.with("If-None-Match", field)).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
  }

  @ParameterizedTest(name = "13.1.1: {0} is another tag for If-Match")
  @ValueSource(
      strings = {
        "W/\"%s\"",
        "\"%s-gzip\"",
        "\"%s--gzip\"",
        "\"%s;gzip\"",
        "\"%s-br\"",
        "\"%s~json--br\"",
        "\"%s~csv-gzip\"",
        "\"%s~de-gzip\"",
        "\"%s~pt-br\"",
        "\"%s~VAbCdEf_--br\"",
      })
  void ifMatchComparesWhatWasSent(String sent) {
    State state = State.tagged();
    RawRequest put =
        RawRequest.of("PUT", "/filtered/" + state.id())
            .withText("new")
            .with("If-Match", sent.formatted(state.tag().replace("\"", "")));
    assertThat(send(put).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
  }

  @ParameterizedTest(name = "13.1.2: {0} is another representation")
  @ValueSource(
      strings = {
        "\"%s-gzip-gzip\"",
        "\"%sgzip\"",
        "\"%s-gzip2\"",
        "\"%s.gzip\"",
        "\"-gzip\"",
        "\"%s-GZIP\"",
        "\"%s-\"",
      })
  void whatIsNoSuffixIsPartOfTheTag(String sent) {
    State state = State.tagged();
    RawRequest get =
        RawRequest.get("/filtered/" + state.id())
            .with("If-None-Match", sent.formatted(state.tag().replace("\"", "")));
    assertThat(send(get).status()).isEqualTo(200);
  }
}
