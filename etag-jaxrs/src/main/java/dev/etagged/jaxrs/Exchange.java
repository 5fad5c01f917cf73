package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Outcome;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.jaxrs.Decision.Kind;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request on an annotated method and what was decided on it.
 *
 * @param plan the method's plan
 * @param target the resource that is meant
 * @param preconditions those that were sent
 * @param validators those of the representation that the answer speaks of; unknown if they were
 *     never needed, or if a write has changed them
 * @param outcome what the preconditions came to
 */
record Exchange(
    Plan plan,
    TargetResource target,
    Preconditions preconditions,
    Validators validators,
    Outcome outcome)
    implements ConditionalWrite {

  /** Looks up the validators and evaluates the preconditions. */
  static Exchange begin(Plan plan, TargetResource target, Preconditions sent) {
    boolean unsafe = MethodKind.of(target.method()) == MethodKind.UNSAFE;
    Preconditions preconditions = unsafe ? Variant.ofStates(sent) : sent;
    Validators validators = plan.lookUp(target, preconditions);
    Outcome outcome = preconditions.evaluate(target.method(), validators);
    return new Exchange(plan, target, preconditions, validators, outcome);
  }

  @Override
  public Validators checked() {
    return validators;
  }

  @Override
  public boolean holdsFor(Validators current) {
    return preconditions.evaluate(target.method(), plan.declared(current)).verdict()
        != Verdict.PRECONDITION_FAILED;
  }

  /** What was decided. */
  Kind kind() {
    if (plan.required() && !isRetrieval() && outcome.decidedBy().isEmpty()) {
      return Kind.PRECONDITION_REQUIRED;
    }
    return switch (outcome.verdict()) {
      case PROCEED, UNDECIDED -> Kind.PROCEED;
      case NOT_MODIFIED -> Kind.NOT_MODIFIED;
      case PRECONDITION_FAILED -> Kind.PRECONDITION_FAILED;
    };
  }

  /** Whether the decision takes effect before the method. */
  boolean isSettledBeforeMethod() {
    return kind() == Kind.PRECONDITION_REQUIRED
        || (plan.evaluation() == Evaluation.BEFORE_METHOD
            && outcome.verdict() != Verdict.UNDECIDED);
  }

  /** Whether the answer is given without the method. */
  boolean isAnsweredBeforeMethod() {
    return isSettledBeforeMethod() && kind() != Kind.PROCEED;
  }

  boolean isRetrieval() {
    return MethodKind.of(target.method()) == MethodKind.RETRIEVING;
  }

  /**
   * The exchange after the method succeeded.
   *
   * @param rendered the validators of the very instance that the method returned
   * @param written the validators of the instance that was seen to be written
   * @param onResponse the validators that the method put on its response
   */
  Exchange succeeded(Validators rendered, Validators written, Supplier<Validators> onResponse) {
    if (!isRetrieval()) {
      return with(known(rendered).orElse(written));
    }
    Exchange current = with(known(rendered).or(() -> known(validators)).orElseGet(onResponse));
    return isSettledBeforeMethod() ? current : current.evaluated();
  }

  /** The exchange after the method failed by itself: its preconditions are to be ignored. */
  Exchange failed() {
    return new Exchange(
        plan, target, Preconditions.none(), Validators.unknown(), Outcome.unconditional());
  }

  /** The exchange after the method lost to another write, with the validators as they are now. */
  Exchange lost(Validators now) {
    return with(now).evaluated();
  }

  /** The exchange whose preconditions did not hold until the commit, whatever they come to now. */
  Exchange overtaken() {
    return new Exchange(
        plan,
        target,
        preconditions,
        validators,
        new Outcome(Verdict.PRECONDITION_FAILED, outcome.decidedBy()));
  }

  /** The tag of the representation that the answer speaks of. */
  Optional<ETag> currentTag() {
    return validators instanceof Validators.Known known ? known.entityTag() : Optional.empty();
  }

  Exchange with(Validators current) {
    return new Exchange(plan, target, preconditions, current, outcome);
  }

  private Exchange evaluated() {
    Outcome decided = preconditions.evaluate(target.method(), validators);
    return new Exchange(plan, target, preconditions, validators, decided);
  }

  private static Optional<Validators> known(Validators validators) {
    return Optional.of(validators).filter(Validators.Known.class::isInstance);
  }
}
