package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source sees of a request, and what becomes of a request whose source fails. */
abstract class SourceTopic extends Topic {

  SourceTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void exceptionIsAnsweredByTheApplicationsMapperAndTheMethodDoesNotRun() {
    State state = State.tagged();
    String path = "/source/throwing/" + state.id();
    List<RawResponse> responses =
        List.of(
            send(RawRequest.get(path)),
            send(RawRequest.get(path).with("If-None-Match", "*")),
            send(RawRequest.of("PUT", path).with("If-Match", "*").withText("new")));
    assertThat(responses)
        .allSatisfy(
            response -> {
              assertThat(response.status()).isEqualTo(503);
              assertThat(response.body()).isEqualTo("store down");
              assertThat(response.fields("ETag")).isEmpty();
            });
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void nullIsAnsweredByAMessageThatSaysWhatToReturn() {
    State state = State.tagged();
    try (LoggedMessages log = LoggedMessages.capture()) {
      RawResponse response = send(RawRequest.get("/source/forgetful/" + state.id()));
      assertThat(response.status()).isEqualTo(500);
      log.require(List.of("Sources.forgetful", "Forgetful", "Validators.absent()"));
    }
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void unknownBeforeAWriteIsAnsweredByAMessageThatSaysWhatToReturn() {
    State state = State.tagged();
    try (LoggedMessages log = LoggedMessages.capture()) {
      RawResponse response =
          send(
              RawRequest.of("PUT", "/source/ignorant/" + state.id())
                  .with("If-Match", "*")
                  .withText("new"));
      assertThat(response.status()).isEqualTo(500);
      log.require(List.of("Sources.ignorant", "unknown()"));
    }
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void fieldsAreAsTheyWereSentBeforeAndAfterTheMethod() {
    String path = "/source/seeing/" + State.tagged().id();
    RawResponse read = send(RawRequest.get(path).with("x-selection", "I"));
    RawResponse write =
        send(
            RawRequest.of("PUT", path)
                .with("x-selection", "i")
                .with("If-Match", "*")
                .withText("new"));

    assertThat(read.field("ETag")).contains("\"seen-I-none\"");
    assertThat(write.field("ETag")).contains("\"seen-i-*\"");
    assertThat(
            send(RawRequest.of("PUT", path)
                    .with("X-Selection", "i")
                    .with("IF-MATCH", "\"a\"")
                    .withText("new"))
                .status())
        .isEqualTo(412);
  }

  /** Section 8.8: a validator is about the representation that is sent. */
  @ParameterizedTest
  @ValueSource(strings = {"X-None", "If-None-Match", "Range"})
  void contentThatIsOlderThanTheStateHasItsOwnTag(String field) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/tracked/old/" + state.id());
    RawResponse response = send(get.with(field, field.equals("Range") ? "bytes=0-" : "\"other\""));
    assertThat(response.fields("ETag")).containsExactly(TrackedResource.OLD.toString());
    assertThat(response.fields("Last-Modified")).isEmpty();
    assertThat(response.body()).isEqualTo("content");
  }

  /** The state is the database's: what the client has is current, whatever this node would send. */
  @Test
  void tagOfTheStateIsNotModifiedWhereOlderContentWouldBeSent() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/tracked/old/" + state.id());
    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(send(get.with("If-None-Match", TrackedResource.OLD.toString())).status())
        .isEqualTo(200);
  }

  @Test
  void contentThatIsOlderAndHasNoTagGetsNone() {
    State state = State.tagged();
    RawResponse response = send(RawRequest.get("/tracked/old-and-untagged/" + state.id()));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.fields("ETag")).isEmpty();
  }
}
