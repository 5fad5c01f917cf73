package dev.etagged.contract;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a resource method throws when its store fails. */
public enum StoreFailure {
  OPTIMISTIC_LOCK(Outcome.OVERTAKEN, OptimisticLockException::new),
  ROLLBACK_OF_THE_PROVIDER(
      Outcome.OVERTAKEN,
      () -> new jakarta.persistence.RollbackException(new OptimisticLockException())),
  DEADLOCK_UNDER_THE_PROVIDER(
      Outcome.OVERTAKEN, () -> new PersistenceException(sql("40001", "deadlock"))),
  COMMIT_UNDER_TRANSACTIONAL(
      Outcome.OVERTAKEN,
      () -> new TransactionalException("commit failed", rollback(new OptimisticLockException()))),
  ROLLBACK_OF_THE_TRANSACTION_MANAGER(
      Outcome.OVERTAKEN, () -> rollback(new OptimisticLockException())),
  SUPPRESSED_BY_THE_TRANSACTION_MANAGER(
      Outcome.OVERTAKEN, () -> suppressing(new OptimisticLockException())),
  ROLLBACK_OF_A_BEAN(
      Outcome.OVERTAKEN,
      () -> new EJBTransactionRolledbackException("rolled back", new OptimisticLockException())),
  FAILURE_OF_A_BEAN(Outcome.OVERTAKEN, () -> new EJBException(new OptimisticLockException())),
  DEADLOCK(Outcome.OVERTAKEN, () -> sql("40001", "deadlock")),
  UNIQUE_VALUE_UNDER_THE_PROVIDER(
      Outcome.COLLIDED, () -> new PersistenceException(sql("23505", "duplicate key"))),
  UNIQUE_VALUE_AT_THE_COMMIT(
      Outcome.COLLIDED,
      () ->
          new TransactionalException(
              "commit failed", rollback(new PersistenceException(sql("23505", "duplicate key"))))),
  UNIQUE_VALUE(Outcome.COLLIDED, () -> sql("23505", "duplicate key")),
  ENTITY_EXISTS(Outcome.COLLIDED, EntityExistsException::new),
  LOCK_TIMEOUT(Outcome.COLLIDED, LockTimeoutException::new),
  NO_SUCH_TABLE(Outcome.OTHER, () -> new PersistenceException(sql("42S02", "no table"))),
  TRANSACTION_REQUIRED(
      Outcome.OTHER, () -> new TransactionalException("required", new IllegalStateException())),
  MARKED_FOR_ROLLBACK(Outcome.OTHER, () -> new RollbackException("marked")),
  BEAN_WITHOUT_CAUSE(Outcome.OTHER, () -> new EJBException("failed")),
  SYNTAX_ERROR(Outcome.OTHER, () -> sql("42000", "syntax error"));

  /** How the write failed. */
  enum Outcome {
    OVERTAKEN,
    COLLIDED,
    OTHER
  }

  private final Outcome outcome;

  @SuppressWarnings("ImmutableEnumChecker") // it makes a new one with each call
  private final Supplier<Exception> failure;

  StoreFailure(Outcome outcome, Supplier<Exception> failure) {
    this.outcome = outcome;
    this.failure = failure;
  }

  Exception failure() {
    return failure.get();
  }

  static Stream<StoreFailure> overtaken() {
    return all(Outcome.OVERTAKEN);
  }

  static Stream<StoreFailure> collided() {
    return all(Outcome.COLLIDED);
  }

  static Stream<StoreFailure> conflicts() {
    return Stream.concat(overtaken(), collided());
  }

  static Stream<StoreFailure> others() {
    return all(Outcome.OTHER);
  }

  private static Stream<StoreFailure> all(Outcome outcome) {
    return Stream.of(values()).filter(failure -> failure.outcome == outcome);
  }

  private static RollbackException rollback(Exception cause) {
    RollbackException rollback = new RollbackException("could not commit");
    rollback.initCause(cause);
    return rollback;
  }

  private static RollbackException suppressing(Exception deferred) {
    RollbackException rollback = new RollbackException("could not commit");
    rollback.addSuppressed(deferred);
    return rollback;
  }

  private static SQLException sql(String state, String message) {
    return new SQLException(message, state);
  }
}
