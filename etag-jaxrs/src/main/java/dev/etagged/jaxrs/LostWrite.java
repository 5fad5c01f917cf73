package dev.etagged.jaxrs;

import dev.etagged.Decision.Kind;
import dev.etagged.WriteConflict;
import dev.etagged.answer.Problem;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/**
 * A write whose preconditions held when they were checked, and before which another write came. Its
 * method says so by a {@link WriteConflict}, or no longer finds what it was to change.
 *
 * @param exchange the exchange as it ends
 * @param answer the answer to it
 */
record LostWrite(Exchange exchange, Answer answer) {

  private static final Set<Integer> NOTHING_THERE =
      Set.of(Response.Status.NOT_FOUND.getStatusCode(), Response.Status.GONE.getStatusCode());

  /**
   * What a failed write was lost to: the validators are looked up again, and the preconditions are
   * evaluated with them. Empty if it was not lost.
   */
  static Optional<LostWrite> of(Exchange begun, MethodAnswer answered) {
    if (begun.isRetrieval()) {
      return Optional.empty();
    }
    if (answered.entity() instanceof WriteConflict conflict) {
      return Optional.of(conflict(begun, conflict));
    }
    return NOTHING_THERE.contains(answered.status()) && wasFoundByPrecondition(begun)
        ? removed(begun)
        : Optional.empty();
  }

  private static LostWrite conflict(Exchange begun, WriteConflict conflict) {
    Exchange lost = again(begun);
    if (isFailed(lost)) {
      return failed(lost);
    }
    Exchange unsettled = begun.with(lost.state());
    boolean conditional = begun.outcome().decidedBy().isPresent();
    return conditional && conflict == WriteConflict.OVERTAKEN
        ? failed(unsettled.overtaken())
        : new LostWrite(
            unsettled,
            Answer.failure(
                Problem.conflict(conflict.detail(), unsettled.validators().entityTag())));
  }

  /** A method that finds nothing any more was overtaken by a removal. */
  private static Optional<LostWrite> removed(Exchange begun) {
    return Optional.of(again(begun))
        .filter(now -> now.validators() instanceof Validators.Absent)
        .filter(LostWrite::isFailed)
        .map(LostWrite::failed);
  }

  /** A method that authorizes may say that nothing is there to whom it refuses. */
  private static boolean wasFoundByPrecondition(Exchange begun) {
    return !begun.request().isEvaluatedAfterMethod()
        && begun.validators() instanceof Validators.Known
        && begun.outcome().verdict() == Verdict.PROCEED
        && begun.outcome().decidedBy().isPresent();
  }

  private static Exchange again(Exchange begun) {
    return begun.lost(begun.plan().lookUpAgain(begun.target()));
  }

  private static LostWrite failed(Exchange exchange) {
    return new LostWrite(exchange, exchange.answer().orElseThrow());
  }

  private static boolean isFailed(Exchange exchange) {
    return exchange.outcome().verdict() == Verdict.PRECONDITION_FAILED
        || exchange.kind() == Kind.PRECONDITION_REQUIRED;
  }
}
