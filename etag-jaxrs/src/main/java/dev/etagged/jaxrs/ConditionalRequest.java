package dev.etagged.jaxrs;

import dev.etagged.Decision.Kind;
import dev.etagged.TargetResource;
import dev.etagged.answer.Dating;
import dev.etagged.answer.DecisionLine;
import dev.etagged.answer.Reason;
import dev.etagged.answer.Reasoning;
import dev.etagged.deployment.Moment;
import dev.etagged.deployment.Plan;
import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.variant.Asked;
import dev.etagged.variant.Precedent;
import dev.etagged.variant.SelectedVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a request on an annotated method asks for.
 *
 * @param plan the method's plan
 * @param target the resource that is requested
 * @param preconditions the ones that were sent, with the tags that the sent tags stand in for
 * @param dating the value of modification dates at the time of the request
 * @param asked the text by which the client asks for a media type and a content coding
 * @param moment when the preconditions are evaluated
 * @param needsPrecondition whether it is refused if no precondition can be evaluated
 * @param isVerified whether the method runs behind a 304, to see what it would send
 */
record ConditionalRequest(
    Plan plan,
    TargetResource target,
    Preconditions preconditions,
    Dating dating,
    Asked asked,
    Moment moment,
    boolean needsPrecondition,
    boolean isVerified) {

  /** The same, of which nothing is evaluated before the method. */
  ConditionalRequest unevaluated() {
    return new ConditionalRequest(
        plan, target, preconditions, dating, asked, Moment.AFTER_METHOD, false, isVerified);
  }

  /** The same, evaluated after the method. */
  ConditionalRequest afterMethod() {
    return new ConditionalRequest(
        plan,
        target,
        preconditions,
        dating,
        asked,
        Moment.AFTER_METHOD,
        needsPrecondition,
        isVerified);
  }

  /** The same after the method was performed: it is too late to demand a precondition. */
  ConditionalRequest performed() {
    return new ConditionalRequest(
        plan, target, preconditions, dating, asked, moment, false, isVerified);
  }

  boolean isEvaluatedAfterMethod() {
    return moment == Moment.AFTER_METHOD;
  }

  /**
   * The validators of the state, as far as they are needed.
   *
   * @param failures gets the failure of a look-up before a method that may refuse the request
   */
  Validators lookUp(BiConsumer<String, RuntimeException> failures) {
    return isEvaluatedAfterMethod()
        ? plan.lookUp(target, preconditions, failures)
        : plan.lookUp(target, preconditions);
  }

  /** What the method was seen to send for such a request. */
  Optional<Precedent> precedent() {
    return isRetrieval() ? plan.precedents().of(asked) : Optional.empty();
  }

  /**
   * Whether it is known what the method would send, so that it need not run for a 304.
   *
   * @param expected what the request selects by all that is known
   * @param precedent what the method was seen to send
   */
  boolean isForeseen(SelectedVariant expected, Optional<Precedent> precedent) {
    boolean simple = expected.isCertain() && !(isRetrieval() && plan.mayHaveOwnFields());
    return precedent.map(Precedent::isReliable).orElse(simple);
  }

  boolean isRetrieval() {
    return MethodKind.of(target.method()) == MethodKind.RETRIEVING;
  }

  Outcome outcomeFor(Validators current) {
    return preconditions.evaluate(target.method(), dating.evaluated(current));
  }

  /** The outcome, but for a 304 that is verified: it waits for the content. */
  Outcome outcomeBeforeContent(Validators current) {
    return isVerifiedNotModified(current)
        ? new Outcome(Verdict.UNDECIDED, Optional.empty())
        : outcomeFor(current);
  }

  /** Whether the answer is a 304 that is verified. */
  boolean isVerifiedNotModified(Validators current) {
    return isVerified && outcomeFor(current).verdict() == Verdict.NOT_MODIFIED;
  }

  /** The decision that an outcome leads to. */
  Kind kind(Outcome outcome) {
    if (lacksPrecondition(outcome)) {
      return Kind.PRECONDITION_REQUIRED;
    }
    return switch (outcome.verdict()) {
      case PROCEED, UNDECIDED -> Kind.PROCEED;
      case NOT_MODIFIED -> Kind.NOT_MODIFIED;
      case PRECONDITION_FAILED -> Kind.PRECONDITION_FAILED;
    };
  }

  /** What a method that asks for the verdict gets to hear. */
  Outcome verdictForMethod(Outcome outcome) {
    return lacksPrecondition(outcome)
        ? new Outcome(Verdict.PRECONDITION_FAILED, Optional.empty())
        : outcome;
  }

  /** Whether there is none that decides, where one is needed. */
  boolean lacksPrecondition(Outcome outcome) {
    return needsPrecondition
        && outcome.decidedBy().isEmpty()
        && outcome.verdict() != Verdict.PRECONDITION_FAILED;
  }

  /** Why an outcome is what it is. */
  Reason reason(Outcome outcome, Validators current) {
    if (lacksPrecondition(outcome)) {
      return Reason.REQUIRED;
    }
    return new Reasoning(preconditions, current, this::sent, tag -> disagreement(tag, current))
        .of(outcome);
  }

  /** The value of a precondition as it was sent; empty if it was not. */
  private String sent(PreconditionField field) {
    return String.join(", ", target.fields().getOrDefault(field.fieldName(), List.of()));
  }

  private Optional<Reason> disagreement(ETag sent, Validators current) {
    return current
        .entityTag()
        .flatMap(tag -> plan.discrepancy(sent, tag))
        .map(
            kind ->
                switch (kind) {
                  case AHEAD -> Reason.STALE_NODE;
                  case DIVERGENT -> Reason.FOREIGN_TAG;
                });
  }

  /** The request and its decision in one line, as they would read on the wire. */
  String line(Outcome outcome, Validators current) {
    return DecisionLine.of(
        target.method(),
        target.uriInfo().getPath(),
        this::sent,
        current,
        "%s: %s".formatted(kind(outcome), reason(outcome, current)));
  }
}
