package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;

/** For the interceptor of {@code @Transactional} when a commit failed. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class TransactionalConflictMapper extends ConflictMapper<TransactionalException> {

  TransactionalConflictMapper() {
    super(TransactionalException.class);
  }
}
