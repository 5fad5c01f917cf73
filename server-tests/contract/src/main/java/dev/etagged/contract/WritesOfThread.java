package dev.etagged.contract;

import dev.etagged.spi.ConditionalWrite;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayDeque;
import java.util.Deque;

/** The writes that began on a thread and were not answered, the latest first. */
final class WritesOfThread {

  private static final ThreadLocal<Deque<ConditionalWrite>> WRITES =
      ThreadLocal.withInitial(ArrayDeque::new);

  private WritesOfThread() {}

  static void begin(ConditionalWrite write) {
    WRITES.get().addFirst(write);
  }

  static void end(ConditionalWrite write) {
    WRITES.get().remove(write);
  }

  static void forget() {
    WRITES.remove();
  }

  /**
   * Which of them this thread performs, in the order of their beginning, and how many there are.
   */
  static String underWay() {
    Deque<ConditionalWrite> writes = WRITES.get();
    int place = writes.size();
    for (ConditionalWrite write : writes) {
      if (write.isUnderWay()) {
        break;
      }
      place--;
    }
    return place + "/" + writes.size();
  }

  /** Answers on whichever thread comes along, before it is known what is asked for. */
  @Provider
  @PreMatching
  public static class Probe implements ContainerRequestFilter {

    static final String PATH = "writes-of-thread";

    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getUriInfo().getPath().endsWith(PATH)) {
        request.abortWith(Response.ok(underWay(), "text/plain").build());
      }
    }
  }
}
