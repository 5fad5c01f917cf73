package dev.etagged.jpa.conflict;

import static dev.etagged.WriteConflict.COLLIDED;
import static dev.etagged.WriteConflict.OVERTAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.etagged.WriteConflict;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleObjectStateException;
import org.hibernate.StaleStateException;
import org.hibernate.dialect.lock.OptimisticEntityLockException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LostWritesTest {

  static Stream<Arguments> overtaken() {
    OptimisticLockException lost = new OptimisticLockException();
    return Stream.of(
        argumentSet("Jakarta Persistence 3.4.5", lost),
        argumentSet("Jakarta Persistence 3.3.2, at the commit", new RollbackException(lost)),
        argumentSet("Jakarta Transactions, at the commit", rollback(lost)),
        argumentSet("Jakarta Transactions, deferred", suppressing(lost)),
        argumentSet("@Transactional", new TransactionalException("failed", rollback(lost))),
        argumentSet("an enterprise bean", new EJBException(lost)),
        argumentSet("a bean's caller", new EJBTransactionRolledbackException("", lost)),
        argumentSet("Hibernate's row", new StaleObjectStateException("Article", 1L)),
        argumentSet("Hibernate's batch", new StaleStateException("none")),
        argumentSet("Hibernate's lock", new OptimisticEntityLockException(lost, "changed")),
        argumentSet("EclipseLink", eclipseLink()),
        argumentSet("Jakarta Data", new OptimisticLockingFailureException("changed")),
        argumentSet("Jakarta Data, by cause", new DataException("failed", lost)),
        argumentSet("SQL 40001, serialization", sql("40001")),
        argumentSet("PostgreSQL 40P01, deadlock", sql("40P01")),
        argumentSet("SQL 40001 under a provider", new PersistenceException(sql("40001"))),
        argumentSet("SQL 40001 of a batch", next(sql("01000"), sql("40001"))),
        argumentSet("H2 90131, concurrent update", sql("90131")),
        argumentSet(
            "overtaken, then no connection",
            new PersistenceException(next(sql("08006"), sql("40001")))),
        argumentSet(
            "a taken key, overtaken too",
            new PersistenceException(next(sql("23505"), sql("40001")))));
  }

  static Stream<Arguments> collided() {
    return Stream.of(
        argumentSet("SQL 23505, a unique value", sql("23505")),
        argumentSet(
            "Hibernate's constraint",
            new ConstraintViolationException("taken", sql("23505"), "slug")),
        argumentSet(
            "the same at the commit",
            new RollbackException(new PersistenceException(sql("23505")))),
        argumentSet("PostgreSQL 55P03, a lock", sql("55P03")),
        argumentSet("H2 50200, a lock", new SQLException("Timeout trying to lock", "HYT00", 50200)),
        argumentSet("Hibernate's lock", new LockAcquisitionException("locked", sql("HY000"))),
        argumentSet(
            "Hibernate's row lock",
            new org.hibernate.PessimisticLockException("locked", sql("HY000"), "update")),
        argumentSet(
            "Jakarta Data's key", new jakarta.data.exceptions.EntityExistsException("exists")),
        argumentSet("Jakarta Persistence's key", new EntityExistsException()),
        argumentSet("Jakarta Persistence's lock", new PessimisticLockException()),
        argumentSet("Jakarta Persistence's time-out", new LockTimeoutException()));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        argumentSet("no cause", new PersistenceException()),
        argumentSet("Jakarta Data, no cause", new DataException("failed")),
        argumentSet("Jakarta Data, no row", new EmptyResultException("none")),
        argumentSet("no such row", new EntityNotFoundException()),
        argumentSet("marked for rollback", new jakarta.transaction.RollbackException()),
        argumentSet("a missing parent", new PersistenceException(sql("23503"))),
        argumentSet("a missing value", sql("23502")),
        argumentSet("a slow query", new SQLException("Timeout", "HYT00", 57014)),
        argumentSet("no state", new SQLException("no state")),
        argumentSet("no connection", sql("08006")),
        argumentSet("no connection for a lock", new PessimisticLockException(sql("08006"))),
        argumentSet("no connection in time", new LockTimeoutException(sql("08001"))),
        argumentSet(
            "a pool without a connection",
            new PessimisticLockException(new SQLException("no connection"))),
        argumentSet("a server that stops", new PessimisticLockException(sql("57P01"))),
        argumentSet("SQL 40003, completion unknown", sql("40003")),
        argumentSet("a name that only sounds like it", new OptimisticLockFailure()));
  }

  @ParameterizedTest
  @MethodSource("overtaken")
  void anotherWriteWasFirst(Throwable failure) {
    assertThat(LostWrites.conflict(failure)).contains(OVERTAKEN);
  }

  @ParameterizedTest
  @MethodSource("collided")
  void anotherWriteIsInTheWay(Throwable failure) {
    assertThat(LostWrites.conflict(failure)).contains(COLLIDED);
  }

  @ParameterizedTest
  @MethodSource("others")
  void noOtherWriteIsToBlame(Throwable failure) {
    assertThat(LostWrites.conflict(failure)).isEmpty();
  }

  @Test
  void aCycleOfCausesEnds() {
    SQLException first = sql("01000");
    PersistenceException second = new PersistenceException(first);
    first.setNextException(sql("01000"));
    first.initCause(second);
    assertThat(LostWrites.conflict(second)).isEmpty();

    Throwable deadlock = sql("40001");
    first.addSuppressed(deadlock);
    assertThat(LostWrites.conflict(second)).isEqualTo(Optional.<WriteConflict>of(OVERTAKEN));
  }

  private static final class OptimisticLockFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Throwable eclipseLink() {
    return org.eclipse.persistence.exceptions.OptimisticLockException
        .mustHaveMappingWhenStoredInObject(Object.class);
  }

  private static SQLException sql(String state) {
    return new SQLException("refused", state);
  }

  private static SQLException next(SQLException first, SQLException next) {
    first.setNextException(next);
    return first;
  }

  private static jakarta.transaction.RollbackException rollback(Throwable cause) {
    jakarta.transaction.RollbackException rollback = new jakarta.transaction.RollbackException();
    rollback.initCause(cause);
    return rollback;
  }

  private static jakarta.transaction.RollbackException suppressing(Throwable deferred) {
    jakarta.transaction.RollbackException rollback = new jakarta.transaction.RollbackException();
    rollback.addSuppressed(deferred);
    return rollback;
  }
}
