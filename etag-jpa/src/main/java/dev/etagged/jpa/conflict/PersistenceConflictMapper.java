package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.persistence.PersistenceException;

/** For the exceptions of the persistence provider. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class PersistenceConflictMapper extends ConflictMapper<PersistenceException> {

  PersistenceConflictMapper() {
    super(PersistenceException.class);
  }
}
