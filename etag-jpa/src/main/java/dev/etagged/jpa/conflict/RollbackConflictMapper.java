package dev.etagged.jpa.conflict;

import jakarta.annotation.Priority;
import jakarta.transaction.RollbackException;
import java.util.function.BooleanSupplier;

/** For a transaction manager whose commit failed, on servers that do not wrap its exception. */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class RollbackConflictMapper extends ConflictMapper<RollbackException> {

  RollbackConflictMapper(BooleanSupplier overtaken) {
    super(RollbackException.class, overtaken);
  }
}
