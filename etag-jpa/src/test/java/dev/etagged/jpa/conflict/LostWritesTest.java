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
import org.jspecify.annotations.Nullable;
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
        argumentSet("MariaDB 1020, a newer snapshot", sql("HY000", 1020)),
        argumentSet("MySQL 1213, deadlock", sql("40001", 1213)),
        argumentSet("MySQL 1614, deadlock under XA", sql("XA102", 1614)),
        argumentSet("Oracle 60, deadlock", sql("61000", 60)),
        argumentSet("Oracle 8177, serialization", sql("72000", 8177)),
        argumentSet(
            "SQL Server 1205, deadlock",
            new SQLException(
                "Transaction (Process ID 52) was deadlocked on lock resources with another process"
                    + " and has been chosen as the deadlock victim. Rerun the transaction.",
                "40001",
                1205)),
        argumentSet("SQL Server 3960, a newer snapshot", sql("S0002", 3960)),
        argumentSet("DB2 -911, deadlock", db2("40001", -911, "2")),
        argumentSet("DB2 -913, deadlock", db2("57033", -913, "2")),
        argumentSet("DB2 for z/OS -913, deadlock", db2("57033", -913, "00C90088;00000302;X")),
        argumentSet("DB2 -911, another reason", db2("40001", -911, "72")),
        argumentSet("SQLite 517, a newer snapshot", sql(null, 517)),
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
        argumentSet("MySQL 1062, a unique value", sql("23000", 1062)),
        argumentSet("MySQL 1586, a unique value", sql("23000", 1586)),
        argumentSet(
            "MySQL 1205, a lock time-out",
            new SQLException(
                "Lock wait timeout exceeded; try restarting transaction", "40001", 1205)),
        argumentSet("MariaDB 1205, a lock time-out", sql("HY000", 1205)),
        argumentSet("MySQL 3572, a lock without waiting", sql("HY000", 3572)),
        argumentSet("Oracle 1, a unique value", sql("23000", 1)),
        argumentSet("Oracle 54, a lock without waiting", sql("61000", 54)),
        argumentSet("Oracle 30006, a lock time-out", sql("72000", 30006)),
        argumentSet("SQL Server 2627, a key", sql("23000", 2627)),
        argumentSet("SQL Server 2601, an index", sql("23000", 2601)),
        argumentSet("SQL Server 1222, a lock time-out", sql("S0051", 1222)),
        argumentSet("DB2 -803, a unique value", db2("23505", -803, "1;T")),
        argumentSet("DB2 -911, a lock time-out", db2("40001", -911, "68")),
        argumentSet(
            "DB2 for z/OS -913, a lock time-out", db2("57033", -913, "00C9008E;00000302;X")),
        argumentSet("Derby 40XL1, a lock time-out", sql("40XL1", 30000)),
        argumentSet("SQLite 5, busy", sql(null, 5)),
        argumentSet("SQLite 6, locked", sql(null, 6)),
        argumentSet(
            "SQLite 19, a unique value under a provider",
            new PersistenceException(
                new SQLException(
                    "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed:"
                        + " article.slug)",
                    null,
                    19))),
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
        argumentSet("MySQL 1452, a missing parent", sql("23000", 1452)),
        argumentSet("MySQL 1048, a missing value", sql("23000", 1048)),
        argumentSet("MySQL 1222, columns of a union", sql("21000", 1222)),
        argumentSet("MySQL 3960, another failure", sql("HY000", 3960)),
        argumentSet("Oracle 2291, a missing parent", sql("23000", 2291)),
        argumentSet("Oracle 1400, a missing value", sql("23000", 1400)),
        argumentSet("SQL Server 547, a missing parent", sql("23000", 547)),
        argumentSet(
            "SQLite 19, a missing parent",
            new SQLException(
                "[SQLITE_CONSTRAINT_FOREIGNKEY] A foreign key constraint failed", null, 19)),
        argumentSet(
            "SQLite 19, a missing value",
            new SQLException("[SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed", null, 19)),
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

  private static SQLException sql(@Nullable String state, int code) {
    return new SQLException("refused", state, code);
  }

  private static SQLException db2(String state, int code, String tokens) {
    String message =
        "DB2 SQL Error: SQLCODE=%d, SQLSTATE=%s, SQLERRMC=%s, DRIVER=4.33.31"
            .formatted(code, state, tokens);
    return new SQLException(message, state, code);
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
