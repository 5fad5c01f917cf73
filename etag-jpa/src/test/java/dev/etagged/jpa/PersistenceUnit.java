package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;

/** One provider on a database of its own, with every statement counted. */
final class PersistenceUnit implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final JdbcDataSource database;
  private final StatementCounter counter;
  private final EntityManagerFactory factory;

  PersistenceUnit(String name) {
    this(name, Map.of());
  }

  PersistenceUnit(String name, Map<String, Object> settings) {
    this(
        name,
        settings,
        "jdbc:h2:mem:%s%d;DB_CLOSE_DELAY=-1".formatted(name, DATABASES.incrementAndGet()),
        "create");
  }

  private PersistenceUnit(String name, Map<String, Object> settings, String url, String schema) {
    database = new JdbcDataSource();
    database.setURL(url);
    counter = new StatementCounter(database);
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("jakarta.persistence.nonJtaDataSource", counter.dataSource());
    properties.put("jakarta.persistence.schema-generation.database.action", schema);
    int number = DATABASES.incrementAndGet();
    properties.put("eclipselink.session-name", name + number);
    properties.put("hibernate.javax.cache.uri", "http://node.invalid/" + number);
    factory = Persistence.createEntityManagerFactory(name, properties);
  }

  /** Another node on the same database, which is to be closed before this one. */
  PersistenceUnit node(String name) {
    return new PersistenceUnit(name, Map.of(), database.getURL(), "none");
  }

  EntityManagerFactory factory() {
    return factory;
  }

  /** The statements since the last call. */
  List<String> takeStatements() {
    return counter.take();
  }

  void inTransaction(Consumer<EntityManager> work) {
    fromTransaction(
        entityManager -> {
          work.accept(entityManager);
          return entityManager;
        });
  }

  <T> T fromTransaction(Function<EntityManager, T> work) {
    EntityManager entityManager = factory.createEntityManager();
    EntityTransaction transaction = entityManager.getTransaction();
    try {
      transaction.begin();
      T result = work.apply(entityManager);
      transaction.commit();
      return result;
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
      entityManager.close();
    }
  }

  /** Empties every table, without the provider and without a count. */
  void clear() throws SQLException {
    factory.getCache().evictAll();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set referential_integrity false");
      for (String table : tables(statement)) {
        statement.execute("truncate table " + table);
      }
      statement.execute("set referential_integrity true");
    }
    counter.take();
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  public void close() throws SQLException {
    factory.close();
    shutDown();
  }

  private void shutDown() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    }
  }
}
