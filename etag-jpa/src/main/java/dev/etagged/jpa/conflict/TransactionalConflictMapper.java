package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import java.util.function.BooleanSupplier;

/** For the interceptor of {@code @Transactional} when a commit failed. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class TransactionalConflictMapper extends ConflictMapper<TransactionalException> {

  TransactionalConflictMapper(BooleanSupplier overtaken) {
    super(TransactionalException.class, overtaken);
  }
}
