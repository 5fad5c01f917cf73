package dev.etagged.contract;

import static java.util.Objects.requireNonNull;

import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The directory that a running WildFly watches: an archive is deployed while it is there. */
final class DeploymentDirectory {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final RunningServer server;
  private final Path directory;

  DeploymentDirectory(RunningServer server) {
    this.server = server;
    Path own = requireNonNull(server.log().getParent());
    this.directory = own.resolve("base").resolve("deployments");
  }

  ServerUnderTest deploy(Path archive, String name) throws Exception {
    Files.copy(archive, directory.resolve(name + ".war"));
    await(name + ".war.deployed");
    return at(name);
  }

  void undeploy(String name) throws Exception {
    Files.delete(directory.resolve(name + ".war"));
    await(name + ".war.undeployed");
  }

  /** The application of that name. */
  ServerUnderTest at(String name) {
    return ServerUnderTest.at(server.uri().resolve("/" + name));
  }

  private void await(String marker) throws InterruptedException, IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!Files.exists(directory.resolve(marker))) {
      if (Instant.now().isAfter(deadline)) {
        throw new IOException(marker + " does not appear; see " + server.log());
      }
      Thread.sleep(200);
    }
  }
}
