package dev.etagged.contract;

import static java.util.Objects.requireNonNull;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.ServerUser;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ContractArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Users whom the server under test authenticates from its own realm. */
@TestInstance(Lifecycle.PER_CLASS)
final class ServerLoginIT {

  private static final List<ServerUser> USERS =
      List.of(
          new ServerUser(Callers.EDITOR, LoginTopic.PASSWORD, Callers.EDITOR),
          new ServerUser(Callers.READER, LoginTopic.PASSWORD, Callers.READER));

  private @Nullable RunningServer running;

  @BeforeAll
  void start() throws IOException {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory")).resolve("login");
    Path war =
        ContractArchive.writeWithLogin(
            launcher.resolve("run").resolve("etag-example.war"), directory);
    running =
        ExampleServer.start(
            new Servers(launcher.resolve("servers")).named(System.getProperty("etagged.server")),
            war,
            ContractArchive.READY_PATH,
            0,
            directory,
            ProcessSettings.of(USERS));
  }

  @AfterAll
  void end() {
    if (running != null) {
      running.close();
    }
  }

  private ServerUnderTest server() {
    return ServerUnderTest.at(requireNonNull(running).uri());
  }

  @Nested
  class Logins extends LoginTopic {
    Logins() {
      super(ServerLoginIT.this::server);
    }
  }
}
