package dev.etagged.jpa;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from what a provider threw whether another writer was the reason. */
final class Conflict {

  private Conflict() {}

  /** What of the failure says that it is a conflict; empty if nothing does. */
  static Optional<String> in(Throwable failure) {
    Deque<Throwable> open = new ArrayDeque<>(Stream.of(failure).toList());
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      Optional<String> sign = sign(next);
      if (sign.isPresent()) {
        return sign;
      }
      Stream.ofNullable(next.getCause()).forEach(open::add);
      open.addAll(java.util.List.of(next.getSuppressed()));
    }
    return Optional.empty();
  }

  private static Optional<String> sign(Throwable failure) {
    if (failure instanceof OptimisticLockException) {
      return Optional.of("optimistic lock");
    }
    return failure instanceof SQLException statement
        ? Optional.ofNullable(statement.getSQLState())
            .filter(state -> state.startsWith("40") || state.equals("23505"))
            .map(state -> "SQLState " + state)
        : Optional.empty();
  }
}
