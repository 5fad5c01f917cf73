package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the annotation stands, it is found, and nothing else is touched. */
abstract class AnnotationLookupTopic extends Topic {

  AnnotationLookupTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/on-method/",
        "/inherited/",
        "/overridden/",
        "/on-interface/",
        "/on-bridge/",
        "/on-class/",
        "/nearest/superclass/",
        "/nearest/method/",
        "/locator/instance/",
        "/locator/class/",
        "/source/resolved/"
      })
  void annotationIsFound(String path) {
    State state = State.tagged();
    RawResponse ok = send(RawRequest.get(path + state.id()));
    assertThat(ok.status()).isEqualTo(200);
    assertThat(ok.fields("ETag")).containsExactly(state.tag());
    RawResponse notModified =
        send(RawRequest.get(path + state.id()).with("If-None-Match", state.tag()));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("ETag")).containsExactly(state.tag());
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @Test
  void nearestWins() {
    State state = State.tagged();
    assertThat(send(RawRequest.get("/nearest/superclass/" + state.id())).fields("Cache-Control"))
        .containsExactly("no-cache");
    assertThat(send(RawRequest.get("/nearest/method/" + state.id())).fields("Cache-Control"))
        .containsExactly("max-age=5");
  }

  @Test
  void methodWithoutAnnotationIsUntouched() {
    State state = State.tagged();
    RawResponse get =
        send(RawRequest.get("/on-method/unannotated/" + state.id()).with("If-None-Match", "*"));
    RawResponse put =
        send(
            RawRequest.of("PUT", "/locator/instance/" + state.id())
                .with("If-Match", "\"other\"")
                .withText("new"));
    assertThat(get.status()).isEqualTo(200);
    assertThat(put.status()).isEqualTo(200);
    assertThat(get.fields("ETag")).isEmpty();
    assertThat(put.fields("ETag")).isEmpty();
    assertThat(deeds(state).performed()).isEqualTo(2);
    assertThat(deeds(state).lookedUp()).isZero();
  }
}
