package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server process that answers for its application. It ends with {@link #close()}, and at the
 * latest with this virtual machine.
 */
public final class RunningServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final ServerProcess process;
  private final Deployment deployment;

  private RunningServer(ServerProcess process, Deployment deployment) {
    this.process = process;
    this.deployment = deployment;
  }

  /**
   * Starts a server, and returns once a path of the application answers 200.
   *
   * @throws ServerStartException if it ends before, or takes too long
   */
  public static RunningServer start(
      ApplicationServer server, Deployment deployment, String readyPath) {
    try {
      FileTree.delete(deployment.directory());
      Files.createDirectories(deployment.directory());
      Path log = deployment.directory().resolve("server.log");
      ServerProcess process =
          ServerProcess.start(server.name(), server.prepare(deployment), deployment, log);
      process.awaitReady(URI.create(deployment.uri() + readyPath), START_LIMIT);
      return new RunningServer(process, deployment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application's root. */
  public URI uri() {
    return deployment.uri();
  }

  /**
   * Waits until the server ends by itself or is ended.
   *
   * @return its exit code
   */
  public int await() throws InterruptedException {
    return process.await();
  }

  @Override
  public void close() {
    process.close();
  }
}
