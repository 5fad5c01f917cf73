package dev.etagged.jpa;

import jakarta.annotation.Priority;
import jakarta.transaction.RollbackException;

/** What a transaction manager throws when a commit failed, and some servers let through. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class RollbackConflictMapper extends ConflictMapper<RollbackException> {

  RollbackConflictMapper() {
    super(RollbackException.class);
  }
}
