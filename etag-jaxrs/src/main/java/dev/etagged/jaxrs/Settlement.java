package dev.etagged.jaxrs;

import dev.etagged.Decision.Kind;
import dev.etagged.deployment.Moment;
import dev.etagged.deployment.Plans;
import dev.etagged.http.Validators;
import dev.etagged.spi.WriteGuard;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Optional;

/**
 * Completes an exchange after the method has answered.
 *
 * @param begun the exchange before the method
 * @param exchange the exchange after it
 * @param answer the answer of the preconditions, if the response has it or is to have it
 * @param isGiven whether the response has the answer already
 */
record Settlement(Exchange begun, Exchange exchange, Optional<Answer> answer, boolean isGiven) {

  static Settlement of(Exchange begun, WriteGuard guard, Plans plans, MethodAnswer answered) {
    if (begun.isAnsweredBeforeMethod()) {
      return begun.request().moment() == Moment.AT_INVOCATION
          ? new Settlement(begun, begun, begun.answer(), false)
          : new Settlement(begun, begun, given(begun, answered), true);
    }
    List<Object> created = guard.created();
    Validators seen = begun.plan().declared(guard.release());
    if (!answered.isSuccess()) {
      return ofFailure(begun, answered);
    }
    if (begun.isLeftToMethod()) {
      // It removed nothing, and its success is not one under a precondition that does not hold.
      return new Settlement(begun, begun, begun.answer(), false);
    }
    if (!begun.isRetrieval()) {
      return performing(
          begun,
          begun.performed(
              begun.plan().sendsEvents()
                  ? Validators.unknown()
                  : new WrittenState(begun, answered, plans).validators(guard, seen, created)));
    }
    Exchange retrieved = retrieved(begun, answered, seen);
    Exchange settled = answered.hasEntity() ? retrieved : retrieved.withoutContent();
    return new Settlement(begun, settled, settled.answer(), false);
  }

  private static Settlement performing(Exchange begun, Exchange exchange) {
    return new Settlement(begun, exchange, Optional.empty(), false);
  }

  /** A method may itself give the answer of the preconditions, or lose to another write. */
  private static Settlement ofFailure(Exchange begun, MethodAnswer answered) {
    Optional<Answer> given = given(begun, answered);
    if (given.isPresent()) {
      return new Settlement(begun, begun, given, true);
    }
    if (begun.kind() == Kind.PRECONDITION_REQUIRED && answered.isPreconditionFailed()) {
      return new Settlement(begun, begun, begun.answer(), false);
    }
    return LostWrite.of(begun, answered)
        .map(lost -> new Settlement(begun, lost.exchange(), Optional.of(lost.answer()), false))
        .orElseGet(() -> performing(begun, begun.failed()));
  }

  private static Optional<Answer> given(Exchange begun, MethodAnswer answered) {
    return begun.answer().filter(answer -> answer.status() == answered.status());
  }

  /** The state's own validators come first, then the ones on the response. */
  private static Exchange retrieved(Exchange begun, MethodAnswer answered, Validators loaded) {
    Validators own = answered.own();
    if (!begun.plan().isOfContent()) {
      Validators returned = answered.rendered(begun);
      Validators rendered = isKnown(returned) ? returned : loaded;
      return isKnown(rendered) || isKnown(begun.state())
          ? begun.retrieved(rendered, begun.selected(), answered.representation())
          : begun.retrieved(own, begun.selected().ofCodingAlone(), answered.representation());
    }
    if (own.entityTag().isPresent() || !answered.hasEntity() || answered.isPart()) {
      return begun.retrieved(own, begun.selected().ofCodingAlone(), answered.representation());
    }
    Validators content = answered.rendered(begun);
    Exchange awaiting = begun.awaitingContent(own.lastModified());
    return isKnown(content)
        ? awaiting.retrieved(
            new Validators.Known(content.entityTag(), own.lastModified()),
            begun.selected().inLanguageOf(answered.representation()),
            answered.representation())
        : awaiting;
  }

  /** Whether a method that had to ask for the verdict wrote without regard to it. */
  boolean isUnheeded(MethodAnswer answered) {
    return begun.request().isEvaluatedAfterMethod()
        && !begun.isRetrieval()
        && !begun.isLeftToMethod()
        && answered.isSuccess()
        && begun.answer().isPresent();
  }

  /** Whether a method refused a request to which a 304 would have been sent without it. */
  boolean isRefusedBehind304(MethodAnswer answered) {
    ConditionalRequest request = begun.request();
    return !answered.isSuccess()
        && request.isVerifiedNotModified(begun.validators())
        && !request.isEvaluatedAfterMethod()
        && request.isForeseen(begun.selected(), request.precedent());
  }

  /** Whether a write lost to another one though nothing was in its way before. */
  boolean isLost() {
    return !begun.isRetrieval() && answer.isPresent() && !isGiven && begun.answer().isEmpty();
  }

  /** The state after a write with preconditions, if it is another one than before. */
  Optional<Validators> changed(MethodAnswer answered) {
    if (begun.isRetrieval()
        || begun.isAnsweredBeforeMethod()
        || begun.isLeftToMethod()
        || begun.outcome().decidedBy().isEmpty()
        || !answered.isSuccess()
        || !isKnown(begun.state())) {
      return Optional.empty();
    }
    return Optional.of(begun.plan().lookUpAgain(begun.target()))
        .filter(now -> !(now instanceof Validators.Unknown))
        .filter(now -> !now.entityTag().equals(begun.state().entityTag()));
  }

  /** The exchange without the tag of a returned instance that turned out not to be the state. */
  Exchange knowing(Validators current) {
    return exchange.state().entityTag().equals(current.entityTag())
        ? exchange
        : exchange.with(Validators.unknown());
  }

  /** Whether it was not decided before the method, or is decided a second time. */
  boolean isNewDecision() {
    if (begun.isAnsweredBeforeMethod() || exchange.isUndecided()) {
      return false;
    }
    return !begun.isSettledBeforeMethod() || exchange.kind() == Kind.PRECONDITION_FAILED;
  }

  /** Puts the answer on a response that does not have it yet. */
  void putAnswer(ContainerResponseContext response) {
    answer.ifPresent(
        present -> {
          if (isGiven) {
            present.putContent(response);
          } else {
            present.replace(response);
          }
        });
  }

  private static boolean isKnown(Validators validators) {
    return validators instanceof Validators.Known;
  }
}
