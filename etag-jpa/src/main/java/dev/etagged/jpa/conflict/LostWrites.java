package dev.etagged.jpa.conflict;

import static dev.etagged.WriteConflict.COLLIDED;
import static dev.etagged.WriteConflict.OVERTAKEN;

import dev.etagged.WriteConflict;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
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
 * Finds out whether an exception was caused by a lost write. Servers and persistence providers wrap
 * the failure in exceptions of their own, so the whole chain of causes is examined.
 */
final class LostWrites {

  /** For a resource that uses a provider's own API, or a repository of Jakarta Data. */
  private static final Map<String, WriteConflict> BY_NAME =
      Map.of(
          "jakarta.data.exceptions.OptimisticLockingFailureException", OVERTAKEN,
          "jakarta.data.exceptions.EntityExistsException", COLLIDED,
          "org.hibernate.StaleStateException", OVERTAKEN,
          "org.hibernate.dialect.lock.OptimisticEntityLockException", OVERTAKEN,
          "org.hibernate.PessimisticLockException", COLLIDED,
          "org.hibernate.exception.LockAcquisitionException", COLLIDED,
          "org.eclipse.persistence.exceptions.OptimisticLockException", OVERTAKEN,
          "org.apache.openjpa.util.OptimisticException", OVERTAKEN);

  /** The same, for a row that was to be found. */
  private static final Set<String> MISSING_BY_NAME =
      Set.of(
          "jakarta.data.exceptions.EmptyResultException",
          "org.hibernate.UnresolvableObjectException");

  private static final String ROLLED_BACK = "40";

  /** In the same SQLState class, and yet the transaction may have been committed. */
  private static final String COMPLETION_UNKNOWN = "40003";

  /** A lost connection; PostgreSQL: a server that is being stopped or started. */
  private static final List<String> CONNECTION_LOST = List.of("08", "57P0");

  /** H2: the row has been changed or removed since it was found. */
  private static final String CONCURRENT_UPDATE = "90131";

  /** A unique value that is taken; PostgreSQL, Derby: a lock that was not released in time. */
  private static final Set<String> COLLISIONS = Set.of("23505", "55P03", "40XL1", "40XL2");

  /** H2: a lock that was not released in time. Its SQLState is the one of every time-out. */
  private static final int H2_LOCK_TIMEOUT = 50200;

  private LostWrites() {}

  /** The way in which the write was lost; empty for an exception of another kind. */
  static Optional<WriteConflict> conflict(Throwable failure) {
    CauseWalk causes = new CauseWalk(failure);
    Set<WriteConflict> found = causes.map(LostWrites::ofOne);
    // The exception of an overtaken transaction may mention locks and keys as well.
    if (found.contains(OVERTAKEN)) {
      return Optional.of(OVERTAKEN);
    }
    // EclipseLink reports every failure of a locking query as a lock that is not available.
    boolean answered = causes.map(LostWrites::unanswered).isEmpty();
    return Optional.of(COLLIDED).filter(found::contains).filter(collided -> answered);
  }

  /** Whether a row was not there: another write may have removed it, or it never was. */
  static boolean isMissingRow(Throwable failure) {
    return !new CauseWalk(failure)
        .map(link -> Optional.of(link).filter(LostWrites::missesRow))
        .isEmpty();
  }

  private static boolean missesRow(Throwable link) {
    return link instanceof EntityNotFoundException
        || link instanceof NoResultException
        || superclasses(link.getClass()).anyMatch(type -> MISSING_BY_NAME.contains(type.getName()));
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

  /** The vendor's code goes first: a class of states says less, and sometimes another thing. */
  private static Optional<WriteConflict> ofDatabase(SQLException failure) {
    return VendorCode.conflict(failure).or(() -> ofState(failure));
  }

  private static Optional<WriteConflict> ofState(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    boolean timedOut = state.equals("HYT00") && failure.getErrorCode() == H2_LOCK_TIMEOUT;
    if (timedOut || COLLISIONS.contains(state)) {
      return Optional.of(COLLIDED);
    }
    boolean rolledBack = state.startsWith(ROLLED_BACK) && !state.equals(COMPLETION_UNKNOWN);
    return rolledBack || state.equals(CONCURRENT_UPDATE)
        ? Optional.of(OVERTAKEN)
        : Optional.empty();
  }

  /** The database did not answer. A pool without a connection gives no SQLState. */
  private static Optional<SQLException> unanswered(Throwable link) {
    if (!(link instanceof SQLException sql) || VendorCode.conflict(sql).isPresent()) {
      return Optional.empty();
    }
    String state = Objects.requireNonNullElse(sql.getSQLState(), "");
    return state.isEmpty() || CONNECTION_LOST.stream().anyMatch(state::startsWith)
        ? Optional.of(sql)
        : Optional.empty();
  }

  private static Optional<WriteConflict> byName(Class<?> type) {
    return superclasses(type)
        .flatMap(c -> Optional.ofNullable(BY_NAME.get(c.getName())).stream())
        .findFirst();
  }

  private static Stream<Class<?>> superclasses(Class<?> type) {
    return Stream.iterate(type, c -> c != null, Class::getSuperclass);
  }
}
