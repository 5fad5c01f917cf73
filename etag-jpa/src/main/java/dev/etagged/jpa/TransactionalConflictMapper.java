package dev.etagged.jpa;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;

/** What the interceptor of {@code @Transactional} throws when a commit failed. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class TransactionalConflictMapper extends ConflictMapper<TransactionalException> {

  TransactionalConflictMapper() {
    super(TransactionalException.class);
  }
}
