package dev.etagged.jpa.conflict;

import dev.etagged.spi.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The mappers: one for each class of exception by which a lost write reaches Jakarta REST. */
public final class ConflictMappers {

  private ConflictMappers() {}

  /**
   * New mappers for the classes that the server has. Each class has its own mapper, since some
   * runtimes pass over the mapper of a superclass.
   *
   * @param overtaken whether the preconditions of the request on this thread held when it began,
   *     and do not hold any more
   */
  public static List<Object> on(Environment environment, BooleanSupplier overtaken) {
    List<Object> mappers =
        new ArrayList<>(
            List.of(new PersistenceConflictMapper(overtaken), new SqlConflictMapper(overtaken)));
    if (environment.offers("jakarta.transaction.TransactionalException")) {
      mappers.add(new TransactionalConflictMapper(overtaken));
      mappers.add(new RollbackConflictMapper(overtaken));
    }
    if (environment.offers("jakarta.ejb.EJBException")) {
      mappers.add(new EjbConflictMapper(overtaken));
    }
    if (environment.offers("jakarta.data.exceptions.DataException")) {
      mappers.add(new DataConflictMapper(overtaken));
    }
    if (environment.offers(GeronimoConflictMapper.FAILED_COMMIT)) {
      mappers.add(new GeronimoConflictMapper(overtaken));
    }
    return List.copyOf(mappers);
  }
}
