package dev.etagged.jaxrs;

import dev.etagged.http.Outcome;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/**
 * A write whose preconditions held when they were checked and which another write then came before:
 * its method says so by a {@link WriteConflict}, or no longer finds what it was to change.
 */
final class LostWrite {

  private static final Set<Integer> NOTHING_THERE =
      Set.of(Response.Status.NOT_FOUND.getStatusCode(), Response.Status.GONE.getStatusCode());

  private final Exchange begun;
  private final ContainerResponseContext response;

  LostWrite(Exchange begun, ContainerResponseContext response) {
    this.begun = begun;
    this.response = response;
  }

  /** The exchange as it ends, if the write was lost; its answer is in the response then. */
  Optional<Exchange> exchange() {
    if (begun.isRetrieval()) {
      return Optional.empty();
    }
    if (response.getEntity() instanceof ConflictEntity entity) {
      return Optional.of(conflict(entity.conflict()));
    }
    return Optional.of(response)
        .filter(answer -> NOTHING_THERE.contains(answer.getStatus()))
        .filter(answer -> wasFoundByPrecondition())
        .flatMap(answer -> gone());
  }

  private Exchange conflict(WriteConflict conflict) {
    Exchange lost = begun.lost(begun.plan().lookUpAgain(begun.target()));
    if (isFailed(lost)) {
      return failed(lost);
    }
    boolean conditional = begun.outcome().decidedBy().isPresent();
    if (conditional && conflict == WriteConflict.OVERTAKEN) {
      return failed(begun.with(lost.state()).overtaken());
    }
    Exchange unsettled = begun.with(lost.state());
    ResponseFields.answerConflict(response, Problem.of(conflict, unsettled.currentTag()));
    return unsettled;
  }

  /** A method that finds nothing any more was overtaken by a removal. */
  private Optional<Exchange> gone() {
    Exchange lost = begun.lost(begun.plan().lookUpAgain(begun.target()));
    return Optional.of(lost)
        .filter(now -> now.validators() instanceof Validators.Absent)
        .filter(LostWrite::isFailed)
        .map(this::failed);
  }

  private boolean wasFoundByPrecondition() {
    Outcome outcome = begun.outcome();
    return begun.validators() instanceof Validators.Known
        && outcome.verdict() == Verdict.PROCEED
        && outcome.decidedBy().isPresent();
  }

  private Exchange failed(Exchange lost) {
    ResponseFields.replaceAnswer(response, lost.kind());
    return lost;
  }

  private static boolean isFailed(Exchange exchange) {
    return exchange.outcome().verdict() == Verdict.PRECONDITION_FAILED;
  }
}
