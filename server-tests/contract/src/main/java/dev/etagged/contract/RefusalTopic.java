package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13.2.1: what refuses a request before its method refuses it all the same. */
abstract class RefusalTopic extends Topic {

  RefusalTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"401", "403"})
  void authorizationWins(String status) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/filtered/" + state.id()).with(RefusingFilter.FIELD, status);
    RawResponse response = send(get.with("If-None-Match", state.tag()));
    assertThat(response.status()).isEqualTo(Integer.parseInt(status));
    assertThat(response.body()).isEqualTo("refused");
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(deeds(state).lookedUp()).isZero();
  }

  @Test
  void contentNegotiationWins() {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.get("/fields/" + state.id())
                .with("Accept", "image/png")
                .with("If-None-Match", "*"));
    assertThat(response.status()).isEqualTo(406);
    assertThat(deeds(state).lookedUp()).isZero();
  }

  @Test
  void missingMethodWins() {
    State state = State.tagged();
    RawResponse response =
        send(RawRequest.of("DELETE", "/fields/" + state.id()).with("If-Match", "\"other\""));
    assertThat(response.status()).isEqualTo(405);
    assertThat(deeds(state).lookedUp()).isZero();
  }
}
