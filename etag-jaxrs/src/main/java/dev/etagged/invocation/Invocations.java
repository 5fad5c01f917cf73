package dev.etagged.invocation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Finds the request of an invocation, where both CDI and servlets are. The request itself carries
 * it, so that nothing outlives the request.
 */
public final class Invocations {

  private Invocations() {}

  /** Whether the interceptor will find this one on this thread. */
  public static boolean reach(Invocation invocation) {
    return current().filter(found -> found == invocation).isPresent();
  }

  static Optional<Invocation> current() {
    try {
      Object attribute =
          CDI.current().select(HttpServletRequest.class).get().getAttribute(Invocation.PROPERTY);
      return attribute instanceof Invocation invocation
          ? Optional.of(invocation)
          : Optional.empty();
    } catch (RuntimeException noRequestOnThisThread) {
      return Optional.empty();
    }
  }
}
