package dev.etagged.example.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Connections for a server's pool that outlive the database's. A pool hands out the broken ones for
 * ever, once the database was away, unless it is told to check them, and each server by a setting
 * of its own. Here none is checked: when one turns out to be broken, all that were opened before
 * are replaced at the start of their next transaction.
 */
final class LastingConnections {
  private final DataSource driver;
  private final AtomicInteger outages = new AtomicInteger();

  LastingConnections(DataSource driver) {
    this.driver = driver;
  }

  DataSource driver() {
    return driver;
  }

  Connection get() throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            LastingConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LastingConnection(this));
  }

  Opened open() throws SQLException {
    int before = outages.get();
    return new Opened(driver.getConnection(), before);
  }

  /** Whether a connection is not to be used for another transaction. */
  boolean isBroken(Opened opened) throws SQLException {
    if (opened.connection().isClosed()) {
      outages.compareAndSet(opened.outagesBefore(), opened.outagesBefore() + 1);
    }
    return opened.outagesBefore() != outages.get();
  }

  /** A connection of the driver's, and how many outages had been noticed before. */
  record Opened(Connection connection, int outagesBefore) {}
}
