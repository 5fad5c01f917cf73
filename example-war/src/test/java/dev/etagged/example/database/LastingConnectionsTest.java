package dev.etagged.example.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LastingConnectionsTest {

  private final Database database = new Database();
  private final LastingConnections connections = new LastingConnections(database);

  @Test
  void brokenConnectionIsReplacedBetweenTransactions() throws SQLException {
    Connection connection = connections.get();
    connection.createStatement();
    database.breakAll();

    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    connection.createStatement();
  }

  @Test
  void begunTransactionFailsAsAWhole() throws SQLException {
    Connection connection = connections.get();
    connection.setAutoCommit(false);
    connection.createStatement();
    database.breakAll();

    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    connection.createStatement();
  }

  @Test
  void rollbackThatMeetsTheOutageEndsTheTransaction() throws SQLException {
    Connection connection = connections.get();
    connection.setAutoCommit(false);
    connection.createStatement();
    database.breakAll();

    assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
    connection.createStatement();
  }

  /** A server that could not leave the transaction begins the next one. */
  @Test
  void nextTransactionHasAnotherConnection() throws SQLException {
    Connection connection = connections.get();
    connection.setAutoCommit(false);
    connection.createStatement();
    database.breakAll();
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);

    connection.setAutoCommit(false);
    connection.createStatement();
    connection.commit();
  }

  /** Else each later read would be a transaction that nobody ends, and fail after an outage. */
  @Test
  void whoCouldNotLeaveTheTransactionsIsOutOfThem() throws SQLException {
    Connection connection = connections.get();
    connection.setAutoCommit(false);
    connection.createStatement();
    database.breakAll();
    database.isAway.set(true);
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    connection.rollback();
    assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
    database.isAway.set(false);

    connection.createStatement();
    database.breakAll();
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    connection.createStatement();
  }

  /** Connections that are closed by the first call after they broke, as PostgreSQL's are. */
  private static final class Database implements DataSource {

    private final AtomicBoolean isAway = new AtomicBoolean();
    private final List<AtomicBoolean> open = new ArrayList<>();

    void breakAll() {
      open.forEach(each -> each.set(false));
      open.clear();
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (isAway.get()) {
        throw new SQLException("refused", "08001");
      }
      AtomicBoolean works = new AtomicBoolean(true);
      AtomicBoolean closed = new AtomicBoolean();
      open.add(works);
      return (Connection)
          Proxy.newProxyInstance(
              Database.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("isClosed")) {
                  return closed.get();
                }
                if (!works.get() && !method.getName().equals("close")) {
                  closed.set(true);
                  throw new SQLException("closed", "08003");
                }
                return null;
              });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("not wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
