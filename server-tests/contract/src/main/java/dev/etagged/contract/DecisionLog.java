package dev.etagged.contract;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import dev.etagged.LateConflict;
import dev.etagged.MissedChange;
import dev.etagged.SentContent;
import dev.etagged.UnguardedWrite;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every event. */
@Provider
public class DecisionLog implements ContextResolver<DecisionListener> {

  private static final Queue<Decision> DECISIONS = new ConcurrentLinkedQueue<>();
  private static final Queue<UnguardedWrite> UNGUARDED = new ConcurrentLinkedQueue<>();
  private static final Queue<Discrepancy> DISCREPANCIES = new ConcurrentLinkedQueue<>();
  private static final Queue<LateConflict> CONFLICTS = new ConcurrentLinkedQueue<>();
  private static final Queue<SentContent> SENT = new ConcurrentLinkedQueue<>();

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

      @Override
      public void conflicted(LateConflict conflict) {
        CONFLICTS.add(conflict);
      }

      @Override
      public void sent(SentContent content) {
        SENT.add(content);
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

  /** The writes to a resource that lost to others. */
  static List<LateConflict> conflictsOn(State state) {
    return CONFLICTS.stream().filter(conflict -> conflict.path().endsWith(state.id())).toList();
  }

  /** The content of a resource that was sent. */
  static List<SentContent> sentOf(State state) {
    return SENT.stream().filter(content -> content.path().contains(state.id())).toList();
  }

  /** The same, once there is one: a server may still be about to tell when its client has all. */
  static List<SentContent> awaitSentOf(State state) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(5);
    while (sentOf(state).isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(5);
    }
    return sentOf(state);
  }

  /** The discrepancies that requests for a resource showed. */
  static List<Discrepancy> discrepanciesOn(State state) {
    return DISCREPANCIES.stream()
        .filter(discrepancy -> discrepancy.path().endsWith(state.id()))
        .toList();
  }
}
