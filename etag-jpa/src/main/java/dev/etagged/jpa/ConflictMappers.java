package dev.etagged.jpa;

import java.util.ArrayList;
import java.util.List;

/** One mapper for each class under which a lost write reaches Jakarta REST. */
final class ConflictMappers {

  private ConflictMappers() {}

  /**
   * Explicit ones, since some runtimes pass a mapper of a superclass over. Those for classes of
   * Jakarta Transactions and Enterprise Beans are there only where these are.
   */
  static List<Object> onThisRuntime() {
    List<Object> mappers =
        new ArrayList<>(List.of(new PersistenceConflictMapper(), new SqlConflictMapper()));
    if (isPresent("jakarta.transaction.TransactionalException")) {
      mappers.add(new TransactionalConflictMapper());
      mappers.add(new RollbackConflictMapper());
    }
    if (isPresent("jakarta.ejb.EJBException")) {
      mappers.add(new EjbConflictMapper());
    }
    if (isPresent(GeronimoConflictMapper.FAILED_COMMIT)) {
      mappers.add(new GeronimoConflictMapper());
    }
    return List.copyOf(mappers);
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, ConflictMappers.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException notOnThisRuntime) {
      return false;
    }
  }
}
