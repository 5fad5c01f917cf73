package dev.etagged.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An empty PostgreSQL in processes of its own, which any number of nodes can share. */
public final class PostgresDatabase implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final String USER = "postgres";

  private final EmbeddedPostgres postgres;

  private PostgresDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts it.
   *
   * @param directory it writes below it, and nowhere else
   */
  public static PostgresDatabase start(Path directory) {
    Path own = directory.resolve("postgres").toAbsolutePath();
    try {
      FileTree.delete(own.resolve("data"));
      return new PostgresDatabase(
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(own.resolve("binaries").toFile())
              .setDataDirectory(own.resolve("data"))
              .setServerConfig("listen_addresses", Deployment.HOST)
              // A socket would be a file in /tmp.
              .setServerConfig("unix_socket_directories", "")
              .setPGStartupWait(START_LIMIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return postgres.getPort();
  }

  /** The settings with which the example uses it. */
  public Map<String, String> settings() {
    return settingsThrough(port());
  }

  /**
   * The settings with which the example uses it by way of something else that listens.
   *
   * @param port the port of that on 127.0.0.1
   */
  public Map<String, String> settingsThrough(int port) {
    return Map.of(
        "ETAGGED_EXAMPLE_JDBC_URL",
        "jdbc:postgresql://%s:%d/postgres".formatted(Deployment.HOST, port),
        "ETAGGED_EXAMPLE_JDBC_USER",
        USER,
        "ETAGGED_EXAMPLE_JDBC_PASSWORD",
        USER);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
