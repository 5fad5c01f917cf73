package dev.etagged.contract;

import static dev.etagged.contract.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that begin a request and do not go on keep nobody else from being answered. */
@ExtendWith(ExampleOnServer.class)
final class StalledUploadIT {
  /** The pools of these servers have 32 and 20 connections; WildFly has a thread for each stall. */
  private static final int MORE_THAN_A_POOL_HAS = isOnWildFly() ? 24 : 40;

  /**
   * More than one part of a stored file, so that an application that stores as it reads has begun.
   */
  private static final String BEGUN = "{" + "x".repeat(300_000);

  private static final Duration AT_ONCE = Duration.ofSeconds(10);
  private static final String FILE = "/api/files/stalled.txt";

  private final RunningServer server;
  private final ExampleClient example;
  private final List<Socket> stalled = new ArrayList<>();

  StalledUploadIT(RunningServer server, ExampleClient example) {
    this.server = server;
    this.example = example;
  }

  private static boolean isOnWildFly() {
    return System.getProperty("etagged.server").startsWith("wildfly");
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : stalled) {
      socket.close();
    }
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (example.sendContent("PUT", FILE, "text/plain", "text").status() == 503) {
      assertThat(Instant.now()).as("places are given back").isBefore(deadline);
    }
    example.send("DELETE", FILE);
  }

  @Test
  void resourcesAnswerBesideMoreStalledUploadsThanThePoolHasConnections() throws IOException {
    for (int i = 0; i < MORE_THAN_A_POOL_HAS; i++) {
      stall("PUT", "/api/files/stalled-" + i, "text/plain");
    }
    requireAnswersAtOnce();
  }

  @Test
  void resourcesAnswerBesideStalledArticles() throws IOException {
    for (int i = 0; i < MORE_THAN_A_POOL_HAS; i++) {
      stall("POST", "/api/articles", "application/json");
    }
    requireAnswersAtOnce();
  }

  /**
   * Where all places are taken for long, the answer is not waited for (RFC 9110 section 15.6.4).
   */
  @Test
  void uploadBesideStalledOnesIsToldWhenToTryAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      stall("PUT", "/api/files/stalled-" + i, "text/plain");
    }
    Thread.sleep(2_000);

    RawResponse refused = example.sendContent("PUT", FILE, "text/plain", "text");

    assertProblem(refused, 503);
    assertThat(refused.field("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
    assertThat(refused.field("Cache-Control")).hasValue("no-store");
  }

  @Test
  void uploadThatIsBrokenOffIsNotStored() throws Exception {
    stall("PUT", FILE, "text/plain");
    Thread.sleep(500);
    hangUp();

    assertThat(example.send("GET", FILE).status()).isEqualTo(404);
  }

  private void requireAnswersAtOnce() {
    for (String path : List.of("/api/config", "/api/articles/the-lost-update", "/api/files", "/")) {
      Instant begin = Instant.now();
      assertThat(example.send("GET", path).status()).as(path).isEqualTo(200);
      assertThat(Duration.between(begin, Instant.now())).as(path).isLessThan(AT_ONCE);
    }
  }

  private void stall(String method, String path, String type) throws IOException {
    URI root = server.uri();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), root.getPort());
    stalled.add(socket);
    String begun =
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nContent-Length: 1000000\r\n\r\n%s"
            .formatted(method, root.getPath() + path, type, BEGUN);
    socket.getOutputStream().write(begun.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
