package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The example application on a server. */
public final class ExampleServer {
  /** Where the application is, below the server's root. */
  public static final String CONTEXT_ROOT = "/etag-example";

  static final String READY_PATH = "/api/config";

  private ExampleServer() {}

  /**
   * Starts the example, and returns once it answers.
   *
   * @param server the server to run it on
   * @param war the application
   * @param port the port on 127.0.0.1; 0 for any that is free
   * @param directory the server writes below it, and nowhere else
   * @throws ServerStartException if the port is in use or the server does not start
   */
  public static RunningServer start(ApplicationServer server, Path war, int port, Path directory) {
    return start(server, war, port, directory, ProcessSettings.NONE);
  }

  /**
   * Starts the example with settings, and returns once it answers.
   *
   * @param server the server to run it on
   * @param war the application
   * @param port the port on 127.0.0.1; 0 for any that is free
   * @param directory the server writes below it, and nowhere else
   * @param settings what its process is given
   * @throws ServerStartException if the port is in use or the server does not start
   */
  public static RunningServer start(
      ApplicationServer server, Path war, int port, Path directory, ProcessSettings settings) {
    return start(server, war, READY_PATH, port, directory, settings);
  }

  /**
   * Starts another application in the example's place, and returns once it answers.
   *
   * @param server the server to run it on
   * @param war the application
   * @param readyPath a path below the application's root that is answered 200 once it is ready
   * @param port the port on 127.0.0.1; 0 for any that is free
   * @param directory the server writes below it, and nowhere else
   * @param settings what its process is given
   * @throws ServerStartException if the port is in use or the server does not start
   */
  public static RunningServer start(
      ApplicationServer server,
      Path war,
      String readyPath,
      int port,
      Path directory,
      ProcessSettings settings) {
    try {
      return begin(server, war, Port.free(port), directory, settings).awaitReady(readyPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunningServer begin(
      ApplicationServer server, Path war, int port, Path directory, ProcessSettings settings) {
    Path own = directory.resolve(server.name().replace(' ', '-') + "-" + port);
    Deployment deployment =
        new Deployment(war, CONTEXT_ROOT, port, own, settings.compression(), settings.users());
    return RunningServer.start(server, deployment, settings);
  }
}
