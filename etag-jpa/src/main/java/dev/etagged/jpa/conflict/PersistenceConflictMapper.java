package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.persistence.PersistenceException;
import java.util.function.BooleanSupplier;

/** For the exceptions of the persistence provider. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class PersistenceConflictMapper extends ConflictMapper<PersistenceException> {

  PersistenceConflictMapper(BooleanSupplier overtaken) {
    super(PersistenceException.class, overtaken);
  }
}
