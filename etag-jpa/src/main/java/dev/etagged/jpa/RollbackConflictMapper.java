package dev.etagged.jpa;

import jakarta.transaction.RollbackException;

/** What a transaction manager throws when a commit failed, and some servers let through. */
final class RollbackConflictMapper extends ConflictMapper<RollbackException> {

  RollbackConflictMapper() {
    super(RollbackException.class);
  }
}
