package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server process that answers for its application. It ends with {@link #close()}, and at the
 * latest with this virtual machine.
 */
public final class RunningServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private final ServerProcess process;
  private final Deployment deployment;
  private final Jdk jdk;
  private final Path log;
  private final long started = System.nanoTime();
  private Duration startTime = Duration.ZERO;

  private RunningServer(ServerProcess process, Deployment deployment, Jdk jdk, Path log) {
    this.process = process;
    this.deployment = deployment;
    this.jdk = jdk;
    this.log = log;
  }

  /** Starts a server, which is not yet {@linkplain #awaitReady ready}. */
  public static RunningServer start(
      ApplicationServer server, Deployment deployment, ProcessSettings settings) {
    Jdk jdk = InstalledJdks.find().forServer(server.name(), server.jdks());
    Path log = deployment.directory().resolve("server.log");
    try {
      FileTree.delete(deployment.directory());
      Path temporary = Files.createDirectories(deployment.directory().resolve("tmp"));
      Launch launch = server.prepare(deployment, jdk);
      Map<String, String> environment = new HashMap<>(launch.environment());
      environment.putAll(settings.environment());
      environment.put("JAVA_HOME", jdk.home().toString());
      environment.put("JAVA_TOOL_OPTIONS", toolOptions(temporary, settings));
      Launch complete = new Launch(launch.command(), environment);
      return new RunningServer(
          ServerProcess.start(server.name(), complete, deployment.directory(), log),
          deployment,
          jdk,
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one way to give options to every virtual machine that a server's scripts may start. */
  private static String toolOptions(Path temporary, ProcessSettings settings) {
    String own =
        "-XX:-UsePerfData -XX:TieredStopAtLevel=1 -Xmx768m -Djava.io.tmpdir='%s' -Duser.home='%s'"
            .formatted(temporary, temporary);
    return own + " " + String.join(" ", settings.jvmOptions());
  }

  /**
   * Returns once a path of the application answers 200.
   *
   * @throws ServerStartException if the server ends before, or takes too long
   */
  public RunningServer awaitReady(String path) {
    process.awaitReady(URI.create(deployment.uri() + path), START_LIMIT);
    startTime = Duration.ofNanos(System.nanoTime() - started);
    return this;
  }

  /** The application's root. */
  public URI uri() {
    return deployment.uri();
  }

  /** The server's name. */
  public String name() {
    return process.name();
  }

  /** The feature release of the JDK it runs on, such as 17. */
  public int jdkFeature() {
    return jdk.feature();
  }

  /** How long it took from its process to its first answer. */
  public Duration startTime() {
    return startTime;
  }

  /** The identifiers of its processes: a script may have started the server. */
  public List<Long> processes() {
    return process.processes();
  }

  /** The processor time that it took so far, on all its threads. */
  public Duration processorTime() {
    return process.processorTime();
  }

  /** The file that takes all that it prints. */
  public Path log() {
    return log;
  }

  /**
   * Waits until the server ends by itself or is ended.
   *
   * @return its exit code
   */
  public int await() throws InterruptedException {
    return process.await();
  }

  /** Ends it by SIGKILL, in the middle of whatever it does. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
