package dev.etagged.contract;

import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * Starts the nodes at the same moment, on an empty database.
   *
   * @param servers what each of them runs on
   */
  static ExampleCluster start(List<String> servers) {
    Path directory = BuiltExample.directory("cluster");
    PostgresDatabase database = PostgresDatabase.start(directory);
    try {
      List<Cluster.Node> nodes =
          IntStream.range(0, servers.size())
              .mapToObj(
                  i ->
                      new Cluster.Node(
                          BuiltExample.server(servers.get(i)),
                          new ProcessSettings(database.settings(), SURROUNDINGS.get(i))))
              .toList();
      return new ExampleCluster(database, Cluster.start(nodes, BuiltExample.war(), 0, directory));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** A resource on each node. */
  List<URI> uris(String path) {
    return cluster.uris().stream()
        .map(root -> URI.create(root.toString().replaceFirst("/$", "") + path))
        .toList();
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
