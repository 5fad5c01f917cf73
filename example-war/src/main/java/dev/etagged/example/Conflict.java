package dev.etagged.example;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a write that lost to another from a failure. Servers wrap what their persistence provider
 * throws at commit in different exceptions, so the whole chain of causes is looked at.
 */
final class Conflict {
  private static final int MAX_DEPTH = 20;

  private Conflict() {}

  static boolean isCauseOf(Throwable failure) {
    @Nullable Throwable link = failure;
    for (int depth = 0; link != null && depth < MAX_DEPTH; depth++) {
      if (isConflict(link)) {
        return true;
      }
      link = link.getCause();
    }
    return false;
  }

  private static boolean isConflict(Throwable link) {
    return link instanceof OptimisticLockException
        || link instanceof EntityExistsException
        || isProvidersOwn(link.getClass().getSimpleName())
        || (link instanceof SQLException sql && isConflict(sql.getSQLState()));
  }

  private static boolean isProvidersOwn(String name) {
    return name.startsWith("OptimisticLock") || name.startsWith("StaleObjectState");
  }

  /** Class 40 is a transaction rolled back by its rivals, 23505 a key that another one took. */
  private static boolean isConflict(@Nullable String sqlState) {
    return sqlState != null && (sqlState.startsWith("40") || sqlState.equals("23505"));
  }
}
