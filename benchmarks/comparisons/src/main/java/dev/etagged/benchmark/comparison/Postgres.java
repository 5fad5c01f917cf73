package dev.etagged.benchmark.comparison;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of its own, with as many databases as are wanted. */
record Postgres(EmbeddedPostgres server) implements Closeable {

  static Postgres start() throws IOException {
    return new Postgres(EmbeddedPostgres.start());
  }

  String jdbcUrl(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
