package dev.etagged.jaxrs;

import dev.etagged.http.Dating;
import dev.etagged.http.ETag;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Outcome;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.jaxrs.Decision.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * One request on an annotated method and what was decided on it.
 *
 * @param plan the method's plan
 * @param target the resource that is meant
 * @param preconditions those that were sent, with the tags that theirs stand for
 * @param selected what the request selects among the representations of a state
 * @param dating what modification dates are worth at the time of the request
 * @param state the validators of the state; unknown if they were never needed, or if a write has
 *     changed them
 * @param variant which representation of the state the answer speaks of
 * @param outcome what the preconditions came to
 */
record Exchange(
    Plan plan,
    TargetResource target,
    Preconditions preconditions,
    SelectedVariant selected,
    Dating dating,
    Validators state,
    Variant variant,
    Outcome outcome)
    implements ConditionalWrite {

  /** Looks up the validators and evaluates the preconditions. */
  static Exchange begin(
      Plan declared,
      TargetResource target,
      Preconditions sent,
      EtaggedConfiguration settings,
      Instant now) {
    Plan plan = settings.serverCodings().isEmpty() ? declared : declared.codedBehind();
    Preconditions preconditions =
        SentTags.complete(sent, target.method(), settings.lenientIfMatch());
    SelectedVariant selected =
        SelectedVariant.by(target, plan.variants(), settings.serverCodings());
    Validators state = plan.lookUp(target, preconditions);
    return new Exchange(
            plan,
            target,
            preconditions,
            selected,
            new Dating(now),
            state,
            selected.namedBy(preconditions, state),
            Outcome.unconditional())
        .evaluated();
  }

  /** The validators of the representation that the answer speaks of. */
  Validators validators() {
    return variant.apply(state);
  }

  @Override
  public Validators checked() {
    return state;
  }

  @Override
  public boolean holdsFor(Validators current) {
    return outcomeFor(plan.declared(current)).verdict() != Verdict.PRECONDITION_FAILED;
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

  /** Whether the preconditions wait for validators. */
  boolean isUndecided() {
    return outcome.verdict() == Verdict.UNDECIDED;
  }

  /** Whether the server may code the content after Jakarta REST has written it. */
  boolean mayBeCodedBehind() {
    return !selected.applied().isEmpty();
  }

  boolean isRetrieval() {
    return MethodKind.of(target.method()) == MethodKind.RETRIEVING;
  }

  /**
   * The exchange after a write succeeded.
   *
   * @param rendered the validators of the very instance that the method returned
   * @param written the validators of the instance that was seen to be written
   */
  Exchange performed(Validators rendered, Validators written) {
    return with(isKnown(rendered) ? rendered : written, variant);
  }

  /**
   * The exchange after a retrieval succeeded.
   *
   * @param current the validators of its result; unknown for those that were looked up
   * @param selection how the representation is told from others of its state
   * @param sent what the response says of it
   */
  Exchange retrieved(Validators current, SelectedVariant selection, Representation sent) {
    SelectedVariant narrowed = selection.narrowedTo(sent);
    Exchange exchange = selecting(selection).with(isKnown(current) ? current : state, variant);
    return isSettledBeforeMethod()
        ? exchange.with(exchange.state, narrowed.likeliest())
        : exchange
            .with(exchange.state, narrowed.namedBy(preconditions, exchange.state))
            .evaluated();
  }

  /** The exchange of a retrieval whose tag is told by content that is not rendered yet. */
  Exchange awaitingContent(Optional<Instant> lastModified) {
    return with(new Validators.Known(Optional.empty(), lastModified), variant);
  }

  /** Whether the tag is told by content that is not rendered yet. */
  boolean awaitsContent() {
    return plan.isOfContent() && isRetrieval() && tag().isEmpty();
  }

  /**
   * The exchange after the content was rendered.
   *
   * @param tag the tag of the content; empty if it has none
   * @param sent what the response says of the representation
   */
  Exchange rendered(Optional<ETag> tag, Representation sent) {
    Optional<Instant> date =
        state instanceof Validators.Known known ? known.lastModified() : Optional.empty();
    return retrieved(
        plan.declared(new Validators.Known(tag, date)), selected.inLanguageOf(sent), sent);
  }

  /** The exchange whose representation turns out to be this one. */
  Exchange sending(Representation sent) {
    return with(state, selected.narrowedTo(sent).likeliest());
  }

  /** The exchange after the method failed by itself: its preconditions are to be ignored. */
  Exchange failed() {
    return new Exchange(
        plan,
        target,
        Preconditions.none(),
        selected,
        dating,
        Validators.unknown(),
        variant,
        Outcome.unconditional());
  }

  /** The exchange after the method lost to another write, with the state as it is now. */
  Exchange lost(Validators now) {
    return with(now).evaluated();
  }

  /** The exchange whose preconditions did not hold until the commit, whatever they come to now. */
  Exchange overtaken() {
    return new Exchange(
        plan,
        target,
        preconditions,
        selected,
        dating,
        state,
        variant,
        new Outcome(Verdict.PRECONDITION_FAILED, outcome.decidedBy()));
  }

  /** The tag of the representation that the answer speaks of. */
  Optional<ETag> currentTag() {
    return validators() instanceof Validators.Known known ? known.entityTag() : Optional.empty();
  }

  /** The exchange with another state of the same representation. */
  Exchange with(Validators current) {
    return with(current, variant);
  }

  private Exchange selecting(SelectedVariant selection) {
    return new Exchange(plan, target, preconditions, selection, dating, state, variant, outcome);
  }

  private Exchange with(Validators current, Variant representation) {
    return new Exchange(
        plan, target, preconditions, selected, dating, current, representation, outcome);
  }

  private Exchange evaluated() {
    return new Exchange(
        plan, target, preconditions, selected, dating, state, variant, outcomeFor(validators()));
  }

  private Outcome outcomeFor(Validators current) {
    return preconditions.evaluate(target.method(), dating.evaluated(current));
  }

  private Optional<ETag> tag() {
    return state instanceof Validators.Known known ? known.entityTag() : Optional.empty();
  }

  private static boolean isKnown(Validators validators) {
    return validators instanceof Validators.Known;
  }
}
