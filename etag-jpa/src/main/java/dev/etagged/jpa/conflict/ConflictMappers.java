package dev.etagged.jpa.conflict;

import dev.etagged.spi.Environment;
import java.util.ArrayList;
import java.util.List;

/** The mappers: one for each class of exception by which a lost write reaches Jakarta REST. */
public final class ConflictMappers {

  private ConflictMappers() {}

  /**
   * New mappers for the classes that the server has. Each class has its own mapper, since some
   * runtimes pass over the mapper of a superclass.
   */
  public static List<Object> on(Environment environment) {
    List<Object> mappers =
        new ArrayList<>(List.of(new PersistenceConflictMapper(), new SqlConflictMapper()));
    if (environment.offers("jakarta.transaction.TransactionalException")) {
      mappers.add(new TransactionalConflictMapper());
      mappers.add(new RollbackConflictMapper());
    }
    if (environment.offers("jakarta.ejb.EJBException")) {
      mappers.add(new EjbConflictMapper());
    }
    if (environment.offers("jakarta.data.exceptions.DataException")) {
      mappers.add(new DataConflictMapper());
    }
    if (environment.offers(GeronimoConflictMapper.FAILED_COMMIT)) {
      mappers.add(new GeronimoConflictMapper());
    }
    return List.copyOf(mappers);
  }
}
