package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerProcessTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path directory;

  ServerProcessTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void closedServerLeavesNoProcess() throws Exception {
    int port = Port.free(0);
    ServerProcess server = startTiny(port);
    server.awaitReady(uri(port), Duration.ofSeconds(60));
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();

    server.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void killedServerEndsBySigkill() throws Exception {
    int port = Port.free(0);
    ServerProcess server = startTiny(port);
    server.awaitReady(uri(port), Duration.ofSeconds(60));

    server.kill();

    assertThat(server.await()).isEqualTo(128 + 9);
  }

  @Test
  void serverThatNeverAnswersIsEnded() throws Exception {
    int port = Port.free(0);
    ServerProcess server = startTiny(Port.free(0));
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();

    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(() -> server.awaitReady(uri(port), Duration.ofMillis(500)))
        .withMessageContaining("Tiny server did not answer 200 at " + uri(port));
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void serverThatEndsTooEarlyIsReportedWithItsLog() throws Exception {
    int port = Port.free(0);
    ServerProcess server = start("--no-such-option");

    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(() -> server.awaitReady(uri(port), Duration.ofSeconds(60)))
        .withMessageContaining("Tiny server ended with exit code 1 before it was ready")
        .withMessageContaining(directory.resolve("server.log").toString())
        .withMessageContaining("Unrecognized option: --no-such-option");
  }

  private ServerProcess startTiny(int port) throws IOException {
    return start(
        "-cp",
        System.getProperty("java.class.path"),
        TinyServer.class.getName(),
        Integer.toString(port));
  }

  private ServerProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(List.of(arguments));
    return ServerProcess.start(
        "Tiny server", new Launch(command, Map.of()), directory, directory.resolve("server.log"));
  }

  private static URI uri(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
