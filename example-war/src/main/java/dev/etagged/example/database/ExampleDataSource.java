package dev.etagged.example.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's own data source for the configured URL. An annotation can name one class only, and
 * this is that class, so that one archive serves every database whose driver it brings.
 */
public final class ExampleDataSource implements DataSource {
  /** The embedded database, which is used unless a setting names another. */
  public static final String EMBEDDED = "jdbc:h2:mem:etagged";

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String H2 = "jdbc:h2:";
  private static final String EMBEDDED_USER = "sa";

  /**
   * In memory until the server ends. Before 2.4.240, and servers bring such, H2 can answer a
   * repeated query with the result that it had before another connection's commit.
   */
  private static final String H2_OPTIONS = ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

  private volatile LastingConnections connections;

  /** The server calls it, and then the setters of the properties in the annotation. */
  public ExampleDataSource() {
    connections = new LastingConnections(driverFor(DatabaseSetting.JDBC_URL.orElse(EMBEDDED)));
  }

  /** Some servers demand a property in the annotation; a setting goes before it. */
  public void setUrl(String annotated) {
    connections = new LastingConnections(driverFor(DatabaseSetting.JDBC_URL.orElse(annotated)));
  }

  private static DataSource driverFor(String url) {
    if (url.startsWith(POSTGRESQL)) {
      return postgresql(url);
    }
    if (url.startsWith(H2)) {
      return h2(url);
    }
    throw new IllegalArgumentException(
        "etagged.example.jdbc-url (%s) must begin with %s or %s".formatted(url, POSTGRESQL, H2));
  }

  private static DataSource postgresql(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(DatabaseSetting.JDBC_USER.orElse(EMBEDDED_USER));
    source.setPassword(DatabaseSetting.JDBC_PASSWORD.orElse(""));
    return source;
  }

  private static DataSource h2(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url + H2_OPTIONS);
    source.setUser(DatabaseSetting.JDBC_USER.orElse(EMBEDDED_USER));
    source.setPassword(DatabaseSetting.JDBC_PASSWORD.orElse(""));
    return source;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connections.get();
  }

  /** A server asks with the user of the annotation, which says nothing: the settings do. */
  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    return connections.get();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return connections.driver().getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    connections.driver().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    connections.driver().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return connections.driver().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return connections.driver().getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return connections.driver().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return connections.driver().isWrapperFor(type);
  }
}
