package dev.etagged.jpa;

import jakarta.annotation.Priority;
import jakarta.persistence.PersistenceException;

/** What the persistence provider throws. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class PersistenceConflictMapper extends ConflictMapper<PersistenceException> {

  PersistenceConflictMapper() {
    super(PersistenceException.class);
  }
}
