package dev.etagged.contract;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every decision. */
@Provider
public class DecisionLog implements ContextResolver<DecisionListener> {

  private static final Queue<Decision> DECISIONS = new ConcurrentLinkedQueue<>();

  @Override
  public DecisionListener getContext(Class<?> type) {
    return DECISIONS::add;
  }

  /** The decisions on a resource. */
  static List<Decision> on(State state) {
    return DECISIONS.stream().filter(decision -> decision.path().endsWith(state.id())).toList();
  }
}
