package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RFC 9112 section 9.3: a 304 or a 412 leaves the connection usable. */
abstract class ConnectionTopic extends Topic {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 50;
  private static final int MANY = 2_000;
  private static final List<String> PATHS =
      List.of("/filtered/", "/on-method/", "/on-method/unannotated/", "/locator/class/");

  ConnectionTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void nextResponseFollowsOnTheSameConnection() throws IOException {
    State state = State.tagged();
    try (KeptConnection connection = new KeptConnection(server())) {
      for (RawRequest request : requests(state)) {
        assertThat(connection.exchange(request).status()).isIn(200, 304, 412);
      }
      RawResponse last = connection.exchange(RawRequest.get("/filtered/" + state.id()));
      assertThat(last.status()).isEqualTo(200);
      assertThat(last.body()).isEqualTo("state " + state.id());
    }
  }

  /** Section 9.3.2. */
  @Test
  void pipelinedResponsesComeInOrder() throws IOException {
    assertThat(pipelined(requests(State.tagged())))
        .extracting(RawResponse::status)
        .containsExactly(304, 412, 200, 304, 412, 304, 200);
  }

  /** Section 6.3: what follows the content of a request is the next one, whoever reads it. */
  @Test
  void contentOfAPipelinedRequestLeavesTheNextOnesAsTheyAre() throws IOException {
    State state = State.tagged();
    RawRequest refused =
        RawRequest.of("PUT", "/filtered/" + state.id())
            .withText("new")
            .with("If-Match", "\"other\"");
    RawRequest large = RawRequest.get("/content/times/%d?text=large".formatted(MANY));
    RawRequest head =
        RawRequest.of("HEAD", "/filtered/" + state.id()).with("If-None-Match", state.tag());

    List<RawResponse> responses =
        pipelined(List.of(refused, large, head, head, refused, large, head));

    assertThat(responses)
        .extracting(RawResponse::status)
        .containsExactly(412, 200, 304, 304, 412, 200, 304);
    assertThat(List.of(responses.get(1), responses.get(5)))
        .extracting(RawResponse::body)
        .containsOnly("large".repeat(MANY));
  }

  /** What is unanswered when the server closes the connection is sent once more. */
  private List<RawResponse> pipelined(List<RawRequest> requests) throws IOException {
    Deque<RawRequest> unanswered = new ArrayDeque<>(requests);
    List<RawResponse> responses = new ArrayList<>();
    while (!unanswered.isEmpty()) {
      List<RawResponse> answered = answered(List.copyOf(unanswered));
      assertThat(answered)
          .hasSizeBetween(server().isBare() ? unanswered.size() : 1, unanswered.size());
      responses.addAll(answered);
      answered.forEach(response -> unanswered.remove());
    }
    return responses;
  }

  private List<RawResponse> answered(List<RawRequest> requests) throws IOException {
    List<RawResponse> responses = new ArrayList<>();
    try (RawConnection connection = server().connect()) {
      connection.send(requests);
      for (RawRequest request : requests) {
        RawResponse response = connection.receive(request.method());
        responses.add(response);
        if (KeptConnection.closes(response)) {
          return responses;
        }
      }
    } catch (EOFException closedByTheServer) {
      return responses;
    }
    return responses;
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

  @Test
  void parallelRequestsDontMixTheirMethods() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        String path = PATHS.get(client % PATHS.size());
        done.add(clients.submit(() -> requireOwnAnswers(path)));
      }
      for (Future<?> each : done) {
        each.get(1, TimeUnit.MINUTES);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private @Nullable Void requireOwnAnswers(String path) throws IOException {
    State state = State.tagged();
    boolean annotated = !path.contains("unannotated");
    try (RawConnection connection = server().connect()) {
      for (int round = 0; round < ROUNDS; round++) {
        RawResponse response =
            connection.exchange(
                RawRequest.get(path + state.id()).with("If-None-Match", state.tag()));
        assertThat(response.status()).isEqualTo(annotated ? 304 : 200);
        assertThat(response.fields("ETag")).isEqualTo(annotated ? List.of(state.tag()) : List.of());
      }
    }
    assertThat(deeds(state).performed()).isEqualTo(annotated ? 0 : ROUNDS);
    return null;
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
