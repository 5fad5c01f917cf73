package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13.2.1: a request that fails anyway fails as without its preconditions. */
abstract class AfterMethodTopic extends Topic {

  AfterMethodTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 500})
  void refusalOfTheMethodWins(int status) {
    State state = State.tagged();
    String path = "/refusing/" + status + "/" + state.id();
    RawResponse[] responses = {
      send(RawRequest.get(path).with("If-None-Match", "*")),
      send(RawRequest.get(path).with("If-Match", "\"other\"")),
      send(RawRequest.of("PUT", path).with("If-Match", "\"other\"").withText("new"))
    };
    assertThat(responses)
        .allSatisfy(
            response -> {
              assertThat(response.status()).isEqualTo(status);
              assertThat(response.body()).isEqualTo("by itself");
              assertThat(response.fields("ETag")).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 203})
  void successOfTheMethodIsEvaluated(int status) {
    State state = State.tagged();
    String path = "/refusing/" + status + "/" + state.id();
    assertThat(send(RawRequest.get(path).with("If-None-Match", "*")).status()).isEqualTo(304);
    assertThat(send(RawRequest.get(path).with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(send(RawRequest.get(path)).status()).isEqualTo(status);
    assertThat(
            send(RawRequest.of("PUT", path).with("If-Match", "\"other\"").withText("new")).status())
        .isEqualTo(412);
    assertThat(
            send(RawRequest.of("PUT", path).with("If-Match", state.tag()).withText("new")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void methodGetsTheVerdictHoweverItAsks(Question question) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/asking/" + question + "/" + state.id());
    RawRequest put = RawRequest.of("PUT", get.target()).withText("new");
    RawResponse notModified = send(get.with("If-None-Match", state.tag()));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("Content-Type")).isEmpty();
    RawResponse failed = send(get.with("If-Match", "\"other\""));
    assertThat(failed.status()).isEqualTo(412);
    assertThat(failed.fields("Content-Type")).containsExactly("application/problem+json");
    assertThat(send(put.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(send(put.with("If-None-Match", "*")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
    assertThat(send(put.with("If-Match", state.tag())).status()).isEqualTo(200);
    assertThat(send(get.with("If-None-Match", "\"other\"")).status()).isEqualTo(200);
    assertThat(deeds(state).performed()).isEqualTo(2);
  }
}
