package dev.etagged.launcher;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Runs the example until it is interrupted. */
public final class Main {
  private Main() {}

  /**
   * Starts the nodes and prints the address of each.
   *
   * @param arguments the build's directory, the server, the number of nodes, the first port, and
   *     the database
   */
  public static void main(String[] arguments) throws InterruptedException {
    RunOptions options = RunOptions.parse(List.of(arguments));
    ApplicationServer server =
        new Servers(options.directory().resolve("servers")).named(options.server());
    if (options.database().equals(RunOptions.EMBEDDED)) {
      run(options, server, Map.of());
      return;
    }
    try (PostgresDatabase database = PostgresDatabase.start(runDirectory(options))) {
      run(options, server, database.settings());
    }
  }

  private static void run(
      RunOptions options, ApplicationServer server, Map<String, String> settings)
      throws InterruptedException {
    Cluster.Node node = new Cluster.Node(server, new ProcessSettings(settings, List.of()));
    Path run = runDirectory(options);
    Path war = run.resolve("etag-example.war");
    try (Cluster cluster =
        Cluster.start(Collections.nCopies(options.nodes(), node), war, options.port(), run)) {
      cluster.uris().forEach(System.out::println);
      cluster.await();
    }
  }

  private static Path runDirectory(RunOptions options) {
    return options.directory().resolve("run");
  }
}
