package dev.etagged.contract;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ContractArchive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of the bare runtimes, from outside, on the server under test. */
final class ContractOnServerIT extends ServedContract {
  private RunningServer running;

  @BeforeAll
  void start() throws IOException {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory")).resolve("contract");
    Path war =
        ContractArchive.write(launcher.resolve("run").resolve("etag-example.war"), directory);
    running =
        ExampleServer.start(
            new Servers(launcher.resolve("servers")).named(System.getProperty("etagged.server")),
            war,
            ContractArchive.READY_PATH,
            0,
            directory,
            ProcessSettings.NONE);
  }

  @AfterAll
  void end() {
    if (running != null) {
      running.close();
    }
  }

  @Override
  protected ServerUnderTest server() {
    return ServerUnderTest.at(running.uri());
  }
}
