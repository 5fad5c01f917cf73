package dev.etagged.jpa;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;

/** What the interceptor of {@code @Transactional} throws when a commit failed. */
@Priority(ConflictMapper.BEFORE_THE_RUNTIMES)
final class TransactionalConflictMapper extends ConflictMapper<TransactionalException> {

  TransactionalConflictMapper() {
    super(TransactionalException.class);
  }
}
