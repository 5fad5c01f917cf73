package dev.etagged.contract;

import dev.etagged.spi.ConditionalWrite;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The writes that began on a thread and were not answered, the latest first. They are not kept by
 * the thread, which would keep their classes after the application's end.
 */
final class WritesOfThread {

  private static final Map<Thread, Deque<ConditionalWrite>> WRITES = new ConcurrentHashMap<>();

  private static final Map<Thread, Set<String>> LEFT = new ConcurrentHashMap<>();
  private static final Map<String, Integer> BEGUN = new ConcurrentHashMap<>();

  private WritesOfThread() {}

  static void begin(ConditionalWrite write) {
    here().addFirst(write);
  }

  /** On whichever thread. */
  static void end(ConditionalWrite write) {
    WRITES.values().forEach(writes -> writes.remove(write));
  }

  static void forget() {
    WRITES.remove(Thread.currentThread());
  }

  private static Deque<ConditionalWrite> here() {
    return WRITES.computeIfAbsent(Thread.currentThread(), thread -> new ConcurrentLinkedDeque<>());
  }

  /**
   * Which of them this thread performs, in the order of their beginning, and how many there are.
   */
  static String underWay() {
    Deque<ConditionalWrite> writes = here();
    int place = writes.size();
    for (ConditionalWrite write : writes) {
      if (write.isUnderWay()) {
        break;
      }
      place--;
    }
    return place + "/" + writes.size();
  }

  /** This thread is about to leave a request without an answer. */
  static void leave(String way) {
    BEGUN.merge(way, 1, Integer::sum);
    LEFT.computeIfAbsent(Thread.currentThread(), thread -> ConcurrentHashMap.newKeySet()).add(way);
  }

  /** Which writes are under way here, and how this thread left requests. */
  static String report() {
    return underWay() + " " + LEFT.getOrDefault(Thread.currentThread(), Set.of());
  }

  /**
   * Answers on whichever thread comes along, before it is known what is asked for: its report, or
   * how many requests began that would be left in some way.
   */
  @Provider
  @PreMatching
  public static class Probe implements ContainerRequestFilter {

    static final String PATH = "writes-of-thread";

    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getUriInfo().getPath().endsWith(PATH)) {
        String way = request.getUriInfo().getQueryParameters().getFirst("begun");
        String answer = way == null ? report() : Integer.toString(BEGUN.getOrDefault(way, 0));
        request.abortWith(Response.ok(answer, "text/plain").build());
      }
    }
  }
}
