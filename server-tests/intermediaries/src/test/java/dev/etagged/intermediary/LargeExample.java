package dev.etagged.intermediary;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.PostgresDatabase;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

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
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Files.createDirectories(ExampleNodes.runDirectory().resolve("large"));
    HeapLog heap = new HeapLog(directory.resolve("heap.log"));
    Path war = probed(launcher.resolve("run").resolve("etag-example.war"), directory);
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
      Servers servers = new Servers(launcher.resolve("servers"));
      Cluster.Node node = new Cluster.Node(servers.named("payara-micro"), settings);
      return new LargeExample(database, Cluster.start(List.of(node), war, 0, directory), heap);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Path probed(Path war, Path directory) throws IOException {
    Path copy = directory.resolve(war.getFileName());
    Files.copy(war, copy, REPLACE_EXISTING);
    String file = DigestedFile.class.getName().replace('.', '/') + ".class";
    try (FileSystem archive = FileSystems.newFileSystem(copy);
        InputStream bytes =
            Objects.requireNonNull(DigestedFile.class.getClassLoader().getResourceAsStream(file))) {
      Path target = archive.getPath("WEB-INF", "classes").resolve(file);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.write(target, bytes.readAllBytes());
    }
    return copy;
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
