package dev.etagged.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Creates tables and first rows, once for all nodes of a database. Persistence providers would do
 * it at the start of every node, and bring back what has been deleted since.
 */
final class SchemaCreation {
  /** Held until the commit: a node which starts meanwhile waits, and then finds the tables. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7232941)";

  private static final String TABLE =
      "SELECT 1 FROM information_schema.tables"
          + " WHERE LOWER(table_name) = 'article' AND table_schema = CURRENT_SCHEMA";

  private final Connection connection;

  SchemaCreation(Connection connection) {
    this.connection = connection;
  }

  void createOnce() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        statement.execute(LOCK);
      }
      if (!hasTables(statement)) {
        for (String line : lines("/META-INF/schema.sql")) {
          statement.execute(line);
        }
        for (String line : lines("/META-INF/seed.sql")) {
          statement.execute(line);
        }
      }
    }
    connection.commit();
  }

  private static boolean hasTables(Statement statement) throws SQLException {
    try (ResultSet table = statement.executeQuery(TABLE)) {
      return table.next();
    }
  }

  /** A script has one statement a line. */
  private static List<String> lines(String script) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SchemaCreation.class.getResourceAsStream(script), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(script, e);
    }
  }
}
