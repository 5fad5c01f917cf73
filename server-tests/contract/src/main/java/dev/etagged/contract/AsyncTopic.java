package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that answer on another thread. */
abstract class AsyncTopic extends Topic {

  AsyncTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/async/suspended/", "/async/stage/"})
  void readIsDecidedBeforeAndCompletedAfter(String path) {
    State state = State.tagged();
    RawResponse ok = send(RawRequest.get(path + state.id()));
    assertThat(ok.status()).isEqualTo(200);
    assertThat(ok.body()).isEqualTo("content");
    assertThat(ok.fields("ETag")).containsExactly(state.tag());
    assertThat(send(RawRequest.get(path + state.id()).with("If-None-Match", state.tag())).status())
        .isEqualTo(304);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/async/suspended/", "/async/stage/"})
  void writeIsDecidedBefore(String path) {
    State state = State.tagged();
    RawRequest put = RawRequest.of("PUT", path + state.id()).withText("new");
    assertThat(send(put.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
    assertThat(send(put.with("If-Match", state.tag())).status()).isEqualTo(200);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tracked/", "/tracked/suspended/", "/tracked/stage/"})
  void whatWasWrittenOnTheRequestsThreadIsTold(String path) {
    State state = State.tagged();
    RawResponse response =
        send(RawRequest.of("PUT", path + state.id()).with("If-Match", state.tag()).withText("new"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).containsExactly(TrackedResource.WRITTEN.toString());
    assertThat(deeds(state).released()).isEqualTo(1);
  }

  @Test
  void loserThatIsResumedWithItsExceptionIsAnswered412() {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.of("PUT", "/tracked/losing/" + state.id())
                .with("If-Match", state.tag())
                .withText("new"));
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.fields("ETag")).containsExactly(TrackedResource.WRITTEN.toString());
    assertThat(deeds(state).released()).isEqualTo(1);
  }
}
