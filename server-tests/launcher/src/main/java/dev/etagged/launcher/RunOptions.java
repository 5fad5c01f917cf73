package dev.etagged.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code -Prun} was asked for.
 *
 * @param directory the build's: servers and application are below it, and everything written
 * @param server {@code -Dserver=}
 * @param nodes {@code -Dnodes=}
 * @param port {@code -Dhttp.port=}, of the first node
 * @param database {@code -Ddb=}
 */
record RunOptions(Path directory, String server, int nodes, int port, String database) {
  static final String EMBEDDED = "h2";
  static final String SHARED = "postgres";

  private static final int MAX_NODES = 9;
  private static final int MAX_PORT = 65_535;

  RunOptions {
    if (nodes < 1 || nodes > MAX_NODES) {
      throw refused("-Dnodes=%d must be from 1 to %d".formatted(nodes, MAX_NODES));
    }
    if (port < 0 || port + nodes - 1 > MAX_PORT) {
      throw refused(
          "-Dhttp.port=%d must be 0 or leave room for the nodes below %d"
              .formatted(port, MAX_PORT + 1));
    }
    if (!database.equals(EMBEDDED) && !database.equals(SHARED)) {
      throw refused("-Ddb=%s must be %s or %s".formatted(database, EMBEDDED, SHARED));
    }
    if (nodes > 1 && database.equals(EMBEDDED)) {
      throw refused(
          "-Dnodes=%d needs a database that nodes can share: add -Ddb=%s".formatted(nodes, SHARED));
    }
  }

  static RunOptions parse(List<String> arguments) {
    return new RunOptions(
        Path.of(arguments.get(0)),
        arguments.get(1),
        number("nodes", arguments.get(2)),
        number("http.port", arguments.get(3)),
        arguments.get(4));
  }

  private static int number(String property, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw refused("-D%s=%s must be a whole number".formatted(property, value));
    }
  }

  private static ServerStartException refused(String message) {
    return new ServerStartException(message, null);
  }
}
