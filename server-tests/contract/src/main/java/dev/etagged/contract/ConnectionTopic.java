package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** RFC 9112 section 9.3: a 304 or a 412 leaves the connection usable. */
abstract class ConnectionTopic extends Topic {

  ConnectionTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void nextResponseFollowsOnTheSameConnection() throws IOException {
    State state = State.tagged();
    try (RawConnection connection = server().connect()) {
      for (RawRequest request : requests(state)) {
        assertThat(connection.exchange(request).status()).isIn(200, 304, 412);
      }
      RawResponse last = connection.exchange(RawRequest.get("/filtered/" + state.id()));
      assertThat(last.status()).isEqualTo(200);
      assertThat(last.body()).isEqualTo("state " + state.id());
    }
  }

  @Test
  void pipelinedResponsesComeInOrder() throws IOException {
    State state = State.tagged();
    try (RawConnection connection = server().connect()) {
      List<Integer> statuses = new ArrayList<>();
      for (RawRequest request : requests(state)) {
        connection.send(request);
      }
      for (RawRequest request : requests(state)) {
        statuses.add(connection.receive(request.method()).status());
      }
      assertThat(statuses).containsExactly(304, 412, 200, 304, 412, 304, 200);
    }
  }

  @Test
  void connectionsDontMixTheirStates() throws IOException {
    State one = State.tagged();
    State other = State.tagged();
    try (RawConnection first = server().connect();
        RawConnection second = server().connect()) {
      first.send(RawRequest.get("/filtered/" + one.id()).with("If-None-Match", one.tag()));
      second.send(RawRequest.get("/filtered/" + other.id()).with("If-None-Match", one.tag()));
      assertThat(second.receive("GET").fields("ETag")).containsExactly(other.tag());
      RawResponse notModified = first.receive("GET");
      assertThat(notModified.status()).isEqualTo(304);
      assertThat(notModified.fields("ETag")).containsExactly(one.tag());
    }
  }

  private static List<RawRequest> requests(State state) {
    RawRequest get = RawRequest.get("/filtered/" + state.id());
    RawRequest head = RawRequest.of("HEAD", "/filtered/" + state.id());
    RawRequest put = RawRequest.of("PUT", "/filtered/" + state.id()).withText("new");
    return List.of(
        get.with("If-None-Match", "*"),
        put.with("If-Match", "\"other\""),
        get,
        head.with("If-None-Match", "*"),
        head.with("If-Match", "\"other\""),
        get.with("If-None-Match", state.tag()),
        put.with("If-Match", state.tag()));
  }
}
