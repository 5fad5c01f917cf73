package dev.etagged.jaxrs;

import dev.etagged.TargetResource;
import dev.etagged.answer.Dating;
import dev.etagged.deployment.Moment;
import dev.etagged.deployment.Plan;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Outcome;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.variant.Asked;
import dev.etagged.variant.Precedent;
import java.util.Optional;

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
 */
record ConditionalRequest(
    Plan plan,
    TargetResource target,
    Preconditions preconditions,
    Dating dating,
    Asked asked,
    Moment moment,
    boolean needsPrecondition) {

  /** The same, of which nothing is evaluated before the method. */
  ConditionalRequest unevaluated() {
    return new ConditionalRequest(
        plan, target, preconditions, dating, asked, Moment.AFTER_METHOD, false);
  }

  /** The same, evaluated after the method. */
  ConditionalRequest afterMethod() {
    return new ConditionalRequest(
        plan, target, preconditions, dating, asked, Moment.AFTER_METHOD, needsPrecondition);
  }

  /** The same after the method was performed: it is too late to demand a precondition. */
  ConditionalRequest performed() {
    return new ConditionalRequest(plan, target, preconditions, dating, asked, moment, false);
  }

  boolean isEvaluatedAfterMethod() {
    return moment == Moment.AFTER_METHOD;
  }

  /** What the method was seen to send for such a request. */
  Optional<Precedent> precedent() {
    return plan.precedents().of(asked);
  }

  boolean isRetrieval() {
    return MethodKind.of(target.method()) == MethodKind.RETRIEVING;
  }

  Outcome outcomeFor(Validators current) {
    return preconditions.evaluate(target.method(), dating.evaluated(current));
  }
}
