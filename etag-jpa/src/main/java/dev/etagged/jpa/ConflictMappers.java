package dev.etagged.jpa;

import dev.etagged.spi.Environment;
import java.util.ArrayList;
import java.util.List;

/** One mapper for each class under which a lost write reaches Jakarta REST. */
final class ConflictMappers {

  private ConflictMappers() {}

  /**
   * Explicit ones, since some runtimes pass a mapper of a superclass over. Those for classes of
   * Jakarta Transactions and Enterprise Beans are there only where these are.
   */
  static List<Object> on(Environment environment) {
    List<Object> mappers =
        new ArrayList<>(List.of(new PersistenceConflictMapper(), new SqlConflictMapper()));
    if (environment.offers("jakarta.transaction.TransactionalException")) {
      mappers.add(new TransactionalConflictMapper());
      mappers.add(new RollbackConflictMapper());
    }
    if (environment.offers("jakarta.ejb.EJBException")) {
      mappers.add(new EjbConflictMapper());
    }
    if (environment.offers(GeronimoConflictMapper.FAILED_COMMIT)) {
      mappers.add(new GeronimoConflictMapper());
    }
    return List.copyOf(mappers);
  }
}
