package dev.etagged.contract;

import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.Servers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Three nodes of the example on one PostgreSQL, each of which differs from the others in all that a
 * tag must not depend on.
 */
final class ExampleCluster implements AutoCloseable {
  private static final List<List<String>> SURROUNDINGS =
      List.of(
          List.of(
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.timezone=Africa/Cairo",
              "-Dfile.encoding=windows-1256"),
          List.of(
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Asia/Kathmandu",
              "-Dfile.encoding=ISO-8859-9"),
          List.of(
              "-Duser.language=en",
              "-Duser.country=US",
              "-Duser.timezone=America/St_Johns",
              "-Dfile.encoding=UTF-8"));

  private final PostgresDatabase database;
  private final Cluster cluster;

  private ExampleCluster(PostgresDatabase database, Cluster cluster) {
    this.database = database;
    this.cluster = cluster;
  }

  /** Starts the nodes at the same moment, on an empty database. */
  static ExampleCluster start(String server) {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory"), "cluster");
    Servers servers = new Servers(launcher.resolve("servers"));
    PostgresDatabase database = PostgresDatabase.start(directory);
    try {
      List<Cluster.Node> nodes =
          SURROUNDINGS.stream()
              .map(options -> node(servers, server, database.settings(), options))
              .toList();
      Path war = launcher.resolve("run").resolve("etag-example.war");
      return new ExampleCluster(database, Cluster.start(nodes, war, 0, directory));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Cluster.Node node(
      Servers servers, String server, Map<String, String> database, List<String> options) {
    return new Cluster.Node(servers.named(server), new ProcessSettings(database, options));
  }

  List<ExampleClient> clients() {
    return cluster.uris().stream().map(ExampleClient::new).toList();
  }

  @Override
  public void close() {
    cluster.close();
    database.close();
  }
}
