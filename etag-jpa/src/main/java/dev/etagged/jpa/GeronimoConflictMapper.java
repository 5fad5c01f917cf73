package dev.etagged.jpa;

import dev.etagged.WriteConflict;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What the transaction manager of TomEE throws when a commit failed. The class of it is Geronimo's
 * own, under no exception of Jakarta Transactions, so that this is a mapper of all exceptions: it
 * is there on no other server, and hands everything else on.
 */
@Priority(ConflictMapper.AFTER_ALL_OTHERS)
final class GeronimoConflictMapper extends ConflictMapper<Exception> {

  private static final String TRANSACTION_MANAGER = "org.apache.geronimo.transaction.manager.";

  /** The class that tells whether this is its server. */
  static final String FAILED_COMMIT = TRANSACTION_MANAGER + "SetRollbackOnlyException";

  GeronimoConflictMapper() {
    super(Exception.class);
  }

  @Override
  Optional<WriteConflict> conflict(Exception failure) {
    return failure.getClass().getName().startsWith(TRANSACTION_MANAGER)
        ? super.conflict(failure)
        : Optional.empty();
  }

  /** Without a mapper of the application, what the exception itself decided stands. */
  @Override
  Response handOn(Exception failure) {
    NextMapper next = new NextMapper(providers());
    return next.find(Throwable.class)
        .map(mapper -> mapper.toResponse(failure))
        .or(() -> decided(failure))
        .orElseGet(() -> next.answer(failure, Throwable.class));
  }

  private static Optional<Response> decided(Exception failure) {
    return failure instanceof WebApplicationException exception
        ? Optional.of(exception.getResponse())
        : Optional.empty();
  }
}
