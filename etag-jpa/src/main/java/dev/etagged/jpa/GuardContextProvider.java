package dev.etagged.jpa;

import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the managed executors of a server carry the guard of a request to their threads (Jakarta
 * Concurrency section 3.3.7), as {@link EtagGuard#contextualRunnable} does elsewhere. It is found
 * by {@link java.util.ServiceLoader}; nothing has to be registered.
 */
public final class GuardContextProvider implements ThreadContextProvider {

  private static final String TYPE = "dev.etagged.guard";

  /** For {@link java.util.ServiceLoader}. */
  public GuardContextProvider() {}

  @Override
  public ThreadContextSnapshot currentContext(Map<String, String> properties) {
    return snapshot(RequestGuard.carried());
  }

  @Override
  public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
    return snapshot(new CarriedGuard(Optional.empty()));
  }

  @Override
  public String getThreadContextType() {
    return TYPE;
  }

  private static ThreadContextSnapshot snapshot(CarriedGuard guard) {
    return () -> guard.begin()::run;
  }
}
