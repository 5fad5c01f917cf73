package dev.etagged.jpa.conflict;

import dev.etagged.WriteConflict;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * For the transaction manager of TomEE when a commit failed. Its exception is Geronimo's own and
 * does not extend one of Jakarta Transactions, so this mapper receives every exception. It is
 * registered on TomEE alone, and hands all other exceptions on.
 */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class GeronimoConflictMapper extends ConflictMapper<Exception> {

  private static final String TRANSACTION_MANAGER = "org.apache.geronimo.transaction.manager.";

  /** A class that only its server has. */
  static final String FAILED_COMMIT = TRANSACTION_MANAGER + "SetRollbackOnlyException";

  GeronimoConflictMapper(BooleanSupplier overtaken) {
    super(Exception.class, overtaken);
  }

  @Override
  Optional<WriteConflict> conflict(Exception failure) {
    return failure.getClass().getName().startsWith(TRANSACTION_MANAGER)
        ? super.conflict(failure)
        : Optional.empty();
  }

  /** Without a mapper of the application, the response of the exception itself is the answer. */
  @Override
  Response handOn(Exception failure) {
    NextMapper next = new NextMapper(providers());
    return next.find(Throwable.class)
        .map(mapper -> mapper.toResponse(failure))
        .or(() -> NextMapper.decidedBy(failure))
        .orElseGet(() -> next.answer(failure, Throwable.class));
  }
}
