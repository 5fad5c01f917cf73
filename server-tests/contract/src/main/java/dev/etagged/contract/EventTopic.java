package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Server-sent events: a stream of them is no representation of a state that another response could
 * have again, and each event is sent when it is there.
 */
abstract class EventTopic extends Topic {

  EventTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @CsvSource({
    "of-state, ''",
    "of-digest, ''",
    "of-state, If-None-Match",
    "of-digest, If-None-Match",
    "of-state, If-Match",
    "of-state, Range",
    "of-digest, Range",
  })
  void eventsAreSentAtOnceAndHaveNoTag(String path, String field) throws IOException {
    State state = State.tagged();
    RawRequest get = get("/events/%s/%s".formatted(state.id(), path));
    requireEvents(
        state,
        switch (field) {
          case "If-None-Match" -> get.with(field, state.tag());
          case "If-Match" -> get.with(field, "\"another\"");
          case "Range" -> get.with(field, "bytes=0-3");
          default -> get;
        });
  }

  /** The write is guarded, and its events say nothing of what is written in the end. */
  @ParameterizedTest
  @ValueSource(strings = {"of-write"})
  void writeThatSendsEventsKeepsItsPrecondition(String path) throws IOException {
    State state = State.tagged();
    RawRequest put =
        RawRequest.of("PUT", "/events/%s/%s".formatted(state.id(), path))
            .with("Accept", "text/event-stream")
            .withText("new");
    assertThat(send(put).status()).isEqualTo(428);
    assertThat(send(put.with("If-Match", "\"another\"")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
    requireEvents(state, put.with("If-Match", state.tag()));
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  /** Some runtimes hold back what they are told to flush; the library does not. */
  @Test
  void eventsThatTheMethodWritesAreSentAsSoonAsWithoutTheAnnotation() throws IOException {
    State state = State.tagged();
    State unannotated = State.tagged();
    String sent = events(state, get("/events/" + state.id() + "/written"));
    assertThat(sent).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("\nETag:");
    String bare = events(unannotated, get("/events-unannotated/" + unannotated.id()));
    assertThat(sent.contains("unseen")).isEqualTo(bare.contains("unseen"));
  }

  private String events(State state, RawRequest request) throws IOException {
    try (RawConnection connection = server().connect()) {
      connection.send(request);
      String begin = connection.receiveUntil("first");
      assertThat(seen(state).status()).isEqualTo(204);
      return begin + connection.receiveUntil("last");
    }
  }

  private RawResponse seen(State state) {
    return send(RawRequest.of("POST", "/events-seen/" + state.id()));
  }

  private static RawRequest get(String path) {
    return RawRequest.get(path).with("Accept", "text/event-stream");
  }

  private void requireEvents(State state, RawRequest request) throws IOException {
    try (RawConnection connection = server().connect()) {
      connection.send(request);
      String begin = connection.receiveUntil("first");
      assertThat(begin).startsWith("HTTP/1.1 200").containsIgnoringCase("text/event-stream");
      assertThat(begin).doesNotContainIgnoringCase("\nETag:");
      assertThat(begin).doesNotContainIgnoringCase("\nLast-Modified:");
      assertThat(begin).doesNotContainIgnoringCase("\nContent-Length:");
      assertThat(seen(state).status()).isEqualTo(204);
      assertThat(connection.receiveUntil("last")).contains("data");
    }
  }
}
