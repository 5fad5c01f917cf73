package dev.etagged.jpa;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The kinds of transaction in which an application writes (Jakarta Persistence section 7.5). */
enum Transactions {
  RESOURCE_LOCAL {
    @Override
    Class<?> connections(Database database) {
      return database.driver();
    }

    @Override
    void enlist(AgroalConnectionPoolConfigurationSupplier pool) {}

    @Override
    Map<String, Object> properties(Provider provider, DataSource dataSource) {
      return Map.of("jakarta.persistence.nonJtaDataSource", dataSource);
    }

    @Override
    <T> T call(EntityManagerFactory factory, Function<EntityManager, T> work) {
      try (EntityManager entityManager = factory.createEntityManager()) {
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
        }
      }
    }
  },

  /**
   * As in a server, with Narayana alone. Agroal's pool enlists its connections: it is what WildFly
   * and Quarkus put under the same transaction manager.
   */
  JTA {
    @Override
    Class<?> connections(Database database) {
      return database.xaDataSource();
    }

    @Override
    void enlist(AgroalConnectionPoolConfigurationSupplier pool) {
      pool.transactionIntegration(
          new NarayanaTransactionIntegration(
              Narayana.MANAGER, new TransactionSynchronizationRegistryImple()));
    }

    @Override
    Map<String, Object> properties(Provider provider, DataSource dataSource) {
      Map<String, Object> properties = new java.util.HashMap<>(provider.jtaProperties());
      properties.put("jakarta.persistence.transactionType", "JTA");
      properties.put("jakarta.persistence.jtaDataSource", dataSource);
      return properties;
    }

    @Override
    <T> T call(EntityManagerFactory factory, Function<EntityManager, T> work) throws Exception {
      Narayana.MANAGER.begin();
      try (EntityManager entityManager = factory.createEntityManager()) {
        T result = work.apply(entityManager);
        Narayana.MANAGER.commit();
        return result;
      } finally {
        if (Narayana.MANAGER.getStatus() != Status.STATUS_NO_TRANSACTION) {
          Narayana.MANAGER.rollback();
        }
      }
    }
  };

  /** What makes connections that these transactions can use: a driver or an XA data source. */
  abstract Class<?> connections(Database database);

  abstract void enlist(AgroalConnectionPoolConfigurationSupplier pool);

  abstract Map<String, Object> properties(Provider provider, DataSource dataSource);

  /** Commits what the work did, or throws what the application would see. */
  abstract <T> T call(EntityManagerFactory factory, Function<EntityManager, T> work)
      throws Exception;

  private static final class Narayana {

    /** Kept, since a logger that nothing refers to is forgotten with its level. */
    private static final Logger LOGGER = Logger.getLogger("com.arjuna.ats");

    static final TransactionManager MANAGER = manager();

    private static TransactionManager manager() {
      // It prints the stack of each transaction that fails at its commit: most of them, here.
      LOGGER.setLevel(Level.SEVERE);
      // A single resource commits in one phase: there is nothing to log, and no file for it.
      for (String store : new String[] {null, "communicationStore", "stateStore"}) {
        BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
            .setObjectStoreType(VolatileStore.class.getName());
      }
      return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }
  }
}
