package dev.etagged.jpa;

import static dev.etagged.WriteConflict.COLLIDED;
import static dev.etagged.WriteConflict.OVERTAKEN;

import dev.etagged.WriteConflict;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells an exception of a write that lost to another one from any other. Servers and persistence
 * providers wrap what happened in exceptions of their own, so everything that one was caused by is
 * looked at.
 */
final class LostWrites {

  /** The providers' own, which reach a resource that works past Jakarta Persistence. */
  private static final Map<String, WriteConflict> BY_NAME =
      Map.of(
          "org.hibernate.StaleStateException", OVERTAKEN,
          "org.hibernate.dialect.lock.OptimisticEntityLockException", OVERTAKEN,
          "org.hibernate.PessimisticLockException", COLLIDED,
          "org.hibernate.exception.LockAcquisitionException", COLLIDED,
          "org.eclipse.persistence.exceptions.OptimisticLockException", OVERTAKEN,
          "org.apache.openjpa.util.OptimisticException", OVERTAKEN);

  private static final String ROLLED_BACK = "40";

  /** Of the class of those rolled back, and yet nobody knows whether it was committed. */
  private static final String COMPLETION_UNKNOWN = "40003";

  /** A connection that is lost; PostgreSQL: a server that is being stopped or started. */
  private static final List<String> CONNECTION_LOST = List.of("08", "57P0");

  /** H2: the row has been changed or removed since it was found. */
  private static final String CONCURRENT_UPDATE = "90131";

  /** A unique value that is taken; PostgreSQL: a lock that was not freed in time. */
  private static final Set<String> COLLISIONS = Set.of("23505", "55P03");

  /** H2: a lock that was not freed in time; its SQLState is that of any time-out. */
  private static final int H2_LOCK_TIMEOUT = 50200;

  private LostWrites() {}

  /** How the write was lost; empty if the exception is of another kind. */
  static Optional<WriteConflict> conflict(Throwable failure) {
    CauseWalk causes = new CauseWalk(failure);
    Set<WriteConflict> found = causes.map(LostWrites::ofOne);
    // A transaction that was rolled back as overtaken may tell of locks and keys as well.
    if (found.contains(OVERTAKEN)) {
      return Optional.of(OVERTAKEN);
    }
    // EclipseLink takes every failure of a query that locks for a lock that is not to be had.
    boolean answered = causes.map(LostWrites::unanswered).isEmpty();
    return Optional.of(COLLIDED).filter(found::contains).filter(collided -> answered);
  }

  private static Optional<WriteConflict> ofOne(Throwable link) {
    if (link instanceof OptimisticLockException) {
      return Optional.of(OVERTAKEN);
    }
    if (link instanceof EntityExistsException
        || link instanceof PessimisticLockException
        || link instanceof LockTimeoutException) {
      return Optional.of(COLLIDED);
    }
    return link instanceof SQLException sql ? ofDatabase(sql) : byName(link.getClass());
  }

  private static Optional<WriteConflict> ofDatabase(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    boolean rolledBack = state.startsWith(ROLLED_BACK) && !state.equals(COMPLETION_UNKNOWN);
    if (rolledBack || state.equals(CONCURRENT_UPDATE)) {
      return Optional.of(OVERTAKEN);
    }
    boolean timedOut = state.equals("HYT00") && failure.getErrorCode() == H2_LOCK_TIMEOUT;
    return timedOut || COLLISIONS.contains(state) ? Optional.of(COLLIDED) : Optional.empty();
  }

  /** What the database did not tell: a pool that has no connection gives no SQLState. */
  private static Optional<SQLException> unanswered(Throwable link) {
    if (!(link instanceof SQLException sql)) {
      return Optional.empty();
    }
    String state = Objects.requireNonNullElse(sql.getSQLState(), "");
    return state.isEmpty() || CONNECTION_LOST.stream().anyMatch(state::startsWith)
        ? Optional.of(sql)
        : Optional.empty();
  }

  private static Optional<WriteConflict> byName(Class<?> type) {
    return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
        .flatMap(c -> Optional.ofNullable(BY_NAME.get(c.getName())).stream())
        .findFirst();
  }
}
