package dev.etagged.jpa;

import jakarta.persistence.PersistenceException;

/** What the persistence provider throws. */
final class PersistenceConflictMapper extends ConflictMapper<PersistenceException> {

  PersistenceConflictMapper() {
    super(PersistenceException.class);
  }
}
