package dev.etagged.jpa;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A provider on a database of its own, with one kind of transaction and a pool of connections. */
final class RaceUnit implements AutoCloseable {

  private static final int CONNECTIONS = 24;

  private final Transactions transactions;
  private final AgroalDataSource dataSource;
  private final EntityManagerFactory factory;

  /** With the listener where it is declared, and nowhere else. */
  RaceUnit(Provider provider, Database database, Transactions transactions) throws SQLException {
    this(provider, database, transactions, Map.of("etagged.listener", "declared"));
  }

  RaceUnit(
      Provider provider, Database database, Transactions transactions, Map<String, Object> settings)
      throws SQLException {
    this.transactions = transactions;
    String url = database.createUrl();
    this.dataSource = pool(database, transactions, url);
    Map<String, Object> properties = new HashMap<>(transactions.properties(provider, dataSource));
    properties.put("jakarta.persistence.schema-generation.database.action", "create");
    properties.putAll(settings);
    properties.put("eclipselink.session-name", url + transactions);
    properties.put("openjpa.Id", url + transactions);
    this.factory = Persistence.createEntityManagerFactory(provider.unitName(), properties);
  }

  EntityManagerFactory factory() {
    return factory;
  }

  AgroalDataSource dataSource() {
    return dataSource;
  }

  /** Commits what the work did, or throws what the application would see. */
  <T> T call(Function<EntityManager, T> work) throws Exception {
    return transactions.call(factory, work);
  }

  @Override
  public void close() {
    factory.close();
    dataSource.close();
  }

  private static AgroalDataSource pool(Database database, Transactions transactions, String url)
      throws SQLException {
    AgroalDataSourceConfigurationSupplier configuration =
        new AgroalDataSourceConfigurationSupplier();
    configuration
        .connectionPoolConfiguration()
        .maxSize(CONNECTIONS)
        .acquisitionTimeout(Duration.ofSeconds(30))
        .connectionFactoryConfiguration()
        .connectionProviderClass(transactions.connections(database))
        .jdbcUrl(url)
        .principal(new NamePrincipal("postgres"))
        .credential(new SimplePassword("postgres"));
    transactions.enlist(configuration.connectionPoolConfiguration());
    return AgroalDataSource.from(configuration);
  }
}
