package dev.etagged.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases of the races; each call of {@link #createUrl} makes an empty one. */
enum Database {
  H2(org.h2.Driver.class, org.h2.jdbcx.JdbcDataSource.class) {
    @Override
    String createUrl() {
      return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE".formatted(nextName());
    }

    @Override
    String shards() {
      return "select x from system_range(0, 15)";
    }
  },
  POSTGRESQL(org.postgresql.Driver.class, org.postgresql.xa.PGXADataSource.class) {
    @Override
    String createUrl() {
      String name = nextName();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("no database could be created", e);
      }
      return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    @Override
    String shards() {
      return "select generate_series(0, 15)";
    }
  },
  MARIADB(org.mariadb.jdbc.Driver.class, org.mariadb.jdbc.MariaDbDataSource.class) {
    @Override
    String createUrl() {
      return MariaDbServer.running().createDatabase(nextName());
    }

    @Override
    String shards() {
      return "select seq from seq_0_to_15";
    }
  };

  private static final AtomicInteger CREATED = new AtomicInteger();

  private final Class<?> driver;
  private final Class<?> xaDataSource;

  Database(Class<?> driver, Class<?> xaDataSource) {
    this.driver = driver;
    this.xaDataSource = xaDataSource;
  }

  abstract String createUrl();

  /** A query for the numbers of the counters of a revision. */
  abstract String shards();

  /** What makes the table of the revisions, as the library ships it. */
  String revisionScript() throws IOException {
    String name = "/META-INF/etagged/revision-%s.sql".formatted(name().toLowerCase(Locale.ROOT));
    try (InputStream script = CollectionRevision.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(script, name).readAllBytes(), UTF_8);
    }
  }

  /** What gives an entity its counters. */
  String countersOf(String entityName) {
    return "insert into etagged_revision (entity, shard) select '%s', s.* from (%s) s"
        .formatted(entityName, shards());
  }

  Class<?> driver() {
    return driver;
  }

  Class<?> xaDataSource() {
    return xaDataSource;
  }

  private static String nextName() {
    return "races" + CREATED.incrementAndGet();
  }

  /** One for the JVM, on a free port of the loopback interface; it ends with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Nothing here outlives the process: waiting for the disk would be all that it costs.
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
  }
}
