package dev.etagged.intermediary;

import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The example on PostgreSQL in a small heap, with {@link DigestedFile} in it.
 *
 * @param database where its files are
 * @param cluster its one node
 * @param heap what its heap went through
 */
record LargeExample(PostgresDatabase database, Cluster cluster, HeapLog heap)
    implements AutoCloseable {
  static final int HEAP_MIB = 96;

  static LargeExample start(Path digested, long fileLimit) throws IOException {
    Path directory = Files.createDirectories(ExampleNodes.runDirectory().resolve("large"));
    HeapLog heap = new HeapLog(directory.resolve("heap.log"));
    Path war = ExampleNodes.warWith(directory, DigestedFile.class);
    PostgresDatabase database = PostgresDatabase.start(directory);
    ProcessSettings settings =
        new ProcessSettings(
            database.settings(),
            List.of(
                "-Xmx" + HEAP_MIB + "m",
                heap.option(),
                "-Detagged.example.file-limit=" + fileLimit,
                "-Detagged.example.report-limit=20000000",
                "-D" + DigestedFile.FILE + "=" + digested.toAbsolutePath()));
    try {
      Cluster.Node node = new Cluster.Node(ExampleNodes.server(), settings);
      return new LargeExample(database, Cluster.start(List.of(node), war, 0, directory), heap);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Client client() {
    return new Client(cluster.uris().get(0));
  }

  @Override
  public void close() {
    cluster.close();
    database.close();
  }
}
