package dev.etagged.jpa;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB for the JVM, on a free port of the loopback interface; it ends with the JVM. */
final class MariaDbServer {

  private static final int MOST_ATTEMPTS = 300;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Process process;
  private final int port;

  private MariaDbServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  private static final class Server {
    static final MariaDbServer RUNNING = start();
  }

  /** The server from the directory {@code etagged.mariadb.home}. */
  static MariaDbServer running() {
    return Server.RUNNING;
  }

  /** The URL of a new database. */
  String createDatabase(String name) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be created", e);
    }
    return url(name);
  }

  /** It listens on the loopback interface alone, and has no certificate. */
  private String url(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable".formatted(port, database);
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url(""), "root", "");
  }

  private static MariaDbServer start() {
    try {
      Path home = home(Path.of(System.getProperty("etagged.mariadb.home")));
      Path data = Files.createTempDirectory("etagged-mariadb");
      int port = freePort();
      Process process =
          new ProcessBuilder(command(home, data, port))
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("mariadb.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, data)));
      MariaDbServer server = new MariaDbServer(process, port);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start", e);
    }
  }

  /** Without tables of privileges everybody may do everything, and no installation is needed. */
  private static List<String> command(Path home, Path data, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--skip-grant-tables",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--datadir=" + data,
                "--socket=" + data.resolve("socket"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--user=" + System.getProperty("user.name"),
                // Nothing here outlives the process: waiting for the disk is all that it would
                // cost.
                "--innodb-flush-log-at-trx-commit=0"));
    Stream.of(System.getProperty("etagged.mariadb.options", "").split(" ", -1))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    return command;
  }

  private static Path home(Path unpacked) throws IOException {
    try (Stream<Path> files = Files.walk(unpacked)) {
      Path program = files.filter(file -> file.endsWith("bin/mariadbd")).findFirst().orElseThrow();
      if (!program.toFile().setExecutable(true)) {
        throw new IOException("%s cannot be made executable".formatted(program));
      }
      return program.resolve("..").resolve("..").toAbsolutePath().normalize();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() {
    SQLException last = new SQLException("not tried");
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try (Connection connection = connection();
          Statement statement = connection.createStatement()) {
        statement.execute("select 1");
        return;
      } catch (SQLException notYet) {
        last = notYet;
      }
      if (isEndedWithin(PAUSE)) {
        break;
      }
    }
    throw new IllegalStateException("MariaDB does not answer", last);
  }

  private boolean isEndedWithin(Duration pause) {
    try {
      return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void end(Process process, Path data) {
    process.destroyForcibly();
    try {
      process.waitFor();
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
