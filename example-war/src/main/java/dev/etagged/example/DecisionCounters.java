package dev.etagged.example;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many requests on tagged resources this node has decided, and how. */
@ApplicationScoped
public class DecisionCounters implements DecisionListener {
  private final LongAdder proceed = new LongAdder();
  private final LongAdder notModified = new LongAdder();
  private final LongAdder preconditionFailed = new LongAdder();
  private final LongAdder preconditionRequired = new LongAdder();
  private final LongAdder tagAhead = new LongAdder();
  private final LongAdder tagDivergent = new LongAdder();

  @Override
  public void decided(Decision decision) {
    LongAdder counter =
        switch (decision.kind()) {
          case PROCEED -> proceed;
          case NOT_MODIFIED -> notModified;
          case PRECONDITION_FAILED -> preconditionFailed;
          case PRECONDITION_REQUIRED -> preconditionRequired;
        };
    counter.increment();
  }

  @Override
  public void noticed(Discrepancy discrepancy) {
    LongAdder counter =
        switch (discrepancy.kind()) {
          case AHEAD -> tagAhead;
          case DIVERGENT -> tagDivergent;
        };
    counter.increment();
  }

  public Map<String, Long> toMap() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("proceed", proceed.sum());
    counts.put("notModified", notModified.sum());
    counts.put("preconditionFailed", preconditionFailed.sum());
    counts.put("preconditionRequired", preconditionRequired.sum());
    counts.put("tagAhead", tagAhead.sum());
    counts.put("tagDivergent", tagDivergent.sum());
    return counts;
  }
}
