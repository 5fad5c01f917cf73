package dev.etagged.jpa;

import jakarta.transaction.TransactionalException;

/** What the interceptor of {@code @Transactional} throws when a commit failed. */
final class TransactionalConflictMapper extends ConflictMapper<TransactionalException> {

  TransactionalConflictMapper() {
    super(TransactionalException.class);
  }
}
