package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that was never answered guards nothing that its thread writes afterwards. */
@ExtendWith(ExampleOnServer.class)
final class LeftRequestIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int REQUESTS = 64;
  private static final int MOST_WRITES = 2000;
  private static final int ENOUGH = 5;
  private static final String ARTICLE = "/api/articles/left-alone";
  private static final String LEFT = "/api/left/left-alone";

  private final ServerUnderTest server;
  private final ExampleClient example;
  private String heldTag = "";

  LeftRequestIT(RunningServer server, ExampleClient example) {
    this.server = ServerUnderTest.at(server.uri());
    this.example = example;
  }

  @BeforeEach
  void leaveGuardedRequests() throws IOException {
    RawResponse created =
        example.sendContent(
            "POST",
            "/api/articles",
            ExampleClient.JSON,
            "{\"slug\":\"left-alone\",\"title\":\"Left\",\"body\":\"Text.\"}");
    assertThat(created.status()).isEqualTo(201);
    heldTag = example.tag(ARTICLE);
    int before = received();
    List<RawConnection> connections = new ArrayList<>();
    try {
      for (int i = 0; i < REQUESTS; i++) {
        RawConnection connection = server.connect();
        connections.add(connection);
        connection.send(RawRequest.of("PUT", LEFT + "/never").with("If-Match", heldTag));
      }
      // A server drops a request whose connection is closed before it is read.
      Instant deadline = Instant.now().plus(PATIENCE);
      while (received() < before + REQUESTS) {
        assertThat(Instant.now()).isBefore(deadline);
      }
    } finally {
      for (RawConnection connection : connections) {
        connection.close();
      }
    }
  }

  private int received() {
    return Integer.parseInt(server.exchange(RawRequest.get("/api/left")).body());
  }

  @AfterEach
  void remove() {
    example.send("DELETE", ARTICLE, "If-Match: *");
  }

  /** The first write makes the tag stale that the requests hold. */
  @Test
  void writeWithoutAPreconditionIsNotGuarded() {
    int onSuchThreads = 0;
    for (int i = 0; i < MOST_WRITES && onSuchThreads < ENOUGH; i++) {
      RawResponse written = server.exchange(RawRequest.of("POST", LEFT));
      assertThat(written.status()).isEqualTo(200);
      onSuchThreads += written.body().equals("true") ? 1 : 0;
    }
    assertThat(onSuchThreads).isEqualTo(ENOUGH);
  }

  @Test
  void writeIsJudgedByItsOwnPrecondition() {
    int onSuchThreads = 0;
    for (int i = 0; i < MOST_WRITES && onSuchThreads < ENOUGH; i++) {
      RawRequest write = RawRequest.of("PUT", LEFT);
      RawResponse written = server.exchange(write.with("If-Match", example.tag(ARTICLE)));
      assertThat(written.status()).isEqualTo(200);
      assertThat(written.fields("ETag")).containsExactly(example.tag(ARTICLE));
      assertThat(server.exchange(write.with("If-Match", heldTag)).status()).isEqualTo(412);
      onSuchThreads += written.body().equals("true") ? 1 : 0;
    }
    assertThat(onSuchThreads).isEqualTo(ENOUGH);
  }
}
