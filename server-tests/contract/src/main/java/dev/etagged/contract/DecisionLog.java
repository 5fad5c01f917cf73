package dev.etagged.contract;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import dev.etagged.MissedChange;
import dev.etagged.UnguardedWrite;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every decision and every discrepancy. */
@Provider
public class DecisionLog implements ContextResolver<DecisionListener> {

  private static final Queue<Decision> DECISIONS = new ConcurrentLinkedQueue<>();
  private static final Queue<UnguardedWrite> UNGUARDED = new ConcurrentLinkedQueue<>();
  private static final Queue<Discrepancy> DISCREPANCIES = new ConcurrentLinkedQueue<>();

  private static final Queue<MissedChange> MISSED = new ConcurrentLinkedQueue<>();

  @Override
  public DecisionListener getContext(Class<?> type) {
    return new DecisionListener() {
      @Override
      public void decided(Decision decision) {
        DECISIONS.add(decision);
      }

      @Override
      public void noticed(Discrepancy discrepancy) {
        DISCREPANCIES.add(discrepancy);
      }

      @Override
      public void unguarded(UnguardedWrite write) {
        UNGUARDED.add(write);
      }

      @Override
      public void missed(MissedChange change) {
        MISSED.add(change);
      }
    };
  }

  /** The decisions on a resource. */
  static List<Decision> on(State state) {
    return DECISIONS.stream().filter(decision -> decision.path().endsWith(state.id())).toList();
  }

  /** The writes to a resource that no guard saw. */
  static List<UnguardedWrite> unguardedOn(State state) {
    return UNGUARDED.stream().filter(write -> write.path().endsWith(state.id())).toList();
  }

  /** The changes of a resource that its tag does not show. */
  static List<MissedChange> missedOn(State state) {
    return MISSED.stream().filter(change -> change.path().contains(state.id())).toList();
  }

  /** The discrepancies that requests for a resource showed. */
  static List<Discrepancy> discrepanciesOn(State state) {
    return DISCREPANCIES.stream()
        .filter(discrepancy -> discrepancy.path().endsWith(state.id()))
        .toList();
  }
}
