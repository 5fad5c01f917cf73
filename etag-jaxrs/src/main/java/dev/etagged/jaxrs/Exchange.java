package dev.etagged.jaxrs;

import dev.etagged.Decision.Kind;
import dev.etagged.TargetResource;
import dev.etagged.deployment.Plan;
import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.spi.ConditionalWrite;
import dev.etagged.variant.Precedent;
import dev.etagged.variant.Representation;
import dev.etagged.variant.SelectedVariant;
import dev.etagged.variant.VariantLabel;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What becomes of a request on an annotated method. Each step gives a new exchange.
 *
 * @param request what is asked for
 * @param selected what the request selects among the representations of a state
 * @param state the validators of the state; unknown if they were never needed, or if a write has
 *     changed them
 * @param label names the representation of the state that the answer is about
 * @param outcome the outcome of the preconditions
 */
record Exchange(
    ConditionalRequest request,
    SelectedVariant selected,
    Validators state,
    VariantLabel label,
    Outcome outcome)
    implements ConditionalWrite {

  /** Leaves all to the method, which may refuse the request. */
  static Exchange unevaluated(ConditionalRequest request, SelectedVariant selected) {
    return new Exchange(
        request.unevaluated(),
        selected,
        Validators.unknown(),
        selected.label(),
        Outcome.unconditional());
  }

  /**
   * Looks up the validators and evaluates the preconditions.
   *
   * @param failures gets the failure of a look-up before a method that may refuse the request
   */
  static Exchange begin(
      ConditionalRequest request,
      SelectedVariant selected,
      BiConsumer<String, RuntimeException> failures) {
    Validators state = request.lookUp(failures);
    Optional<Precedent> precedent = request.precedent();
    SelectedVariant expected = precedent.map(known -> known.narrow(selected)).orElse(selected);
    Exchange begun =
        new Exchange(request, selected, state, expected.label(), Outcome.unconditional());
    if (begun.isBlind()) {
      return begun.overtaken();
    }
    return request.isEvaluatedAfterMethod() || request.isForeseen(expected, precedent)
        ? begun.foreseen()
        : begun.undecided();
  }

  /** Whether the look-up failed before a write that depends on it. */
  boolean isBlind() {
    return !isRetrieval()
        && state instanceof Validators.Unknown
        && !request.preconditions().isEmpty();
  }

  Plan plan() {
    return request.plan();
  }

  @Override
  public TargetResource target() {
    return request.target();
  }

  @Override
  public Validators checked() {
    return state;
  }

  /**
   * Whether the preconditions hold for a state as it is now. Nothing that was created since the
   * look-up found nothing is what the client means to delete.
   */
  @Override
  public boolean holdsFor(Validators current) {
    if (isLeftToMethod()) {
      return false;
    }
    Outcome again = request.outcomeFor(plan().declared(current));
    return again.verdict() != Verdict.PRECONDITION_FAILED && !request.lacksPrecondition(outcome);
  }

  boolean isRetrieval() {
    return request.isRetrieval();
  }

  /** The validators of the representation that the answer is about. */
  Validators validators() {
    return label.apply(state);
  }

  /** The decision. */
  Kind kind() {
    return request.kind(outcome);
  }

  /** The answer in place of the method's; empty if the method is performed. */
  Optional<Answer> answer() {
    return Answer.to(this);
  }

  /** Whether the decision takes effect before the method. */
  boolean isSettledBeforeMethod() {
    return !request.isEvaluatedAfterMethod()
        && (request.lacksPrecondition(outcome) || (!isUndecided() && !isLeftToMethod()));
  }

  /**
   * Whether the method itself answers that there is nothing to delete: if that is a failure, it
   * comes before the preconditions (RFC 9110 section 13.2.1). What a method with content would
   * answer cannot be known before the content is processed, and it may create.
   */
  boolean isLeftToMethod() {
    return outcome.verdict() == Verdict.PRECONDITION_FAILED
        && state instanceof Validators.Absent
        && target().method().equals("DELETE")
        && plan().guardsRemoval();
  }

  /** Whether the answer is given without the method. */
  boolean isAnsweredBeforeMethod() {
    return isSettledBeforeMethod() && kind() != Kind.PROCEED;
  }

  /** Whether the preconditions wait for validators, or for the choice of a representation. */
  boolean isUndecided() {
    return outcome.verdict() == Verdict.UNDECIDED;
  }

  /**
   * The exchange after a write succeeded.
   *
   * @param now the validators of what was written; unknown if they are not sure
   */
  Exchange performed(Validators now) {
    return new Exchange(request.performed(), selected, now, label, outcome);
  }

  /**
   * The exchange after a retrieval succeeded. It stays undecided as long as it is open which
   * representation will be sent.
   *
   * @param current the validators of its result; unknown for the ones that were looked up
   * @param selection what distinguishes the representation from others of its state
   * @param sent what the response says about it so far
   */
  Exchange retrieved(Validators current, SelectedVariant selection, Representation sent) {
    SelectedVariant narrowed = selection.narrowedTo(sent);
    Validators now = current instanceof Validators.Known ? current : state;
    Exchange exchange = new Exchange(request, selection, now, narrowed.label(), outcome);
    if (isSettledBeforeMethod()) {
      return exchange;
    }
    return narrowed.isCertain() ? exchange.foreseen() : exchange.undecided();
  }

  /** The exchange of a retrieval whose content, which determines the tag, is not rendered yet. */
  Exchange awaitingContent(Optional<Instant> lastModified) {
    return with(new Validators.Known(Optional.empty(), lastModified));
  }

  /** Whether the content determines the tag and is not rendered yet. */
  boolean awaitsContent() {
    return plan().isOfContent() && isRetrieval() && state.entityTag().isEmpty();
  }

  /**
   * The exchange after the content was rendered.
   *
   * @param tag the tag of the content; empty if it has none
   * @param sent what the response says about the representation
   */
  Exchange rendered(Optional<ETag> tag, Representation sent) {
    Validators content = plan().declared(new Validators.Known(tag, state.lastModified()));
    return new Exchange(request, selected.inLanguageOf(sent), content, label, outcome)
        .sending(sent);
  }

  /** The exchange whose representation turns out to be this one. */
  Exchange sending(Representation sent) {
    VariantLabel sentLabel = selected.sentAs(sent).label();
    Exchange exchange = new Exchange(request, selected, state, sentLabel, outcome);
    return isSettledBeforeMethod() ? exchange : exchange.evaluated();
  }

  /** The exchange of a response without content: no representation will be sent. */
  Exchange withoutContent() {
    return isUndecided() ? evaluated() : this;
  }

  /** The exchange after the method failed by itself: its preconditions are to be ignored. */
  Exchange failed() {
    return new Exchange(
        request.performed(), selected, Validators.unknown(), label, Outcome.unconditional());
  }

  /** The exchange after the method lost to another write, with the state as it is now. */
  Exchange lost(Validators now) {
    return with(now).evaluated();
  }

  /** The exchange whose preconditions did not hold until the commit, whatever they are now. */
  Exchange overtaken() {
    Outcome failed = new Outcome(Verdict.PRECONDITION_FAILED, outcome.decidedBy());
    return new Exchange(request, selected, state, label, failed);
  }

  /** The exchange with another state of the same representation. */
  Exchange with(Validators current) {
    return new Exchange(request, selected, current, label, outcome);
  }

  /** A request without preconditions, or without a representation, is decided in any case. */
  private Exchange undecided() {
    boolean waits = !request.preconditions().isEmpty() && !(state instanceof Validators.Absent);
    Outcome open = new Outcome(Verdict.UNDECIDED, Optional.empty());
    return waits ? new Exchange(request, selected, state, label, open) : evaluated();
  }

  private Exchange foreseen() {
    return new Exchange(
        request, selected, state, label, request.outcomeBeforeContent(validators()));
  }

  private Exchange evaluated() {
    return new Exchange(request, selected, state, label, request.outcomeFor(validators()));
  }
}
