package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Decision.Kind;
import dev.etagged.answer.Reason;
import dev.etagged.answer.Remedy;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import dev.etagged.report.OncePerMinute;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs, once a minute for each method, what no response shows. */
final class Warnings {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final OncePerMinute<String> warnings;
  private final OncePerMinute<Altered> altered;
  private final Set<Altered> harmless = ConcurrentHashMap.newKeySet();

  Warnings(InstantSource clock) {
    this.warnings = new OncePerMinute<>(clock);
    this.altered = new OncePerMinute<>(clock);
  }

  private record Altered(String resourceMethod, Reason reason) {}

  /** The validators could not be looked up, or an authorizer failed. */
  void report(String resourceMethod, RuntimeException failed) {
    LOGGER.log(
        level(resourceMethod),
        resourceMethod
            + ": nothing can be evaluated before the method, which answers as without preconditions",
        failed);
  }

  /** A write was performed although its preconditions did not hold before it. */
  void reportUnheeded(Exchange begun) {
    String resourceMethod = begun.plan().resourceMethod();
    LOGGER.log(
        level(resourceMethod),
        "%s wrote although the answer was %s: it runs unevaluated, and must call request.evaluatePreconditions() before it writes"
            .formatted(resourceMethod, begun.kind()));
  }

  /**
   * A tag did not come back as it was sent. What changes the answer is worth a warning now and
   * then; the rest is said once.
   */
  void reportAltered(Exchange decided) {
    ConditionalRequest request = decided.request();
    if (!Remedy.mayBeNeeded(request.preconditions(), decided.outcome(), decided.validators())) {
      return;
    }
    Reason reason = request.reason(decided.outcome(), decided.validators());
    Remedy.of(reason)
        .ifPresent(
            remedy ->
                LOGGER.log(
                    level(new Altered(decided.plan().resourceMethod(), reason), decided),
                    () ->
                        "%s: %s; %s"
                            .formatted(
                                decided.plan().resourceMethod(),
                                request.line(decided.outcome(), decided.validators()),
                                remedy)));
  }

  private System.Logger.Level level(Altered subject, Exchange decided) {
    boolean forgiven =
        decided.outcome().decidedBy().equals(Optional.of(PreconditionField.IF_NONE_MATCH))
            && (subject.reason() == Reason.WEAKENED || subject.reason() == Reason.SUFFIXED);
    if (forgiven) {
      return harmless.add(subject) ? INFO : DEBUG;
    }
    return altered.isDue(subject) ? WARNING : DEBUG;
  }

  /** A write changed the state, and its guard did not see it. */
  void reportUnguarded(Exchange begun) {
    String resourceMethod = begun.plan().resourceMethod();
    LOGGER.log(
        level(resourceMethod),
        ("%s wrote, and its guard saw no write: the precondition was not compared at the commit;"
                + " call EtagGuard.claim or EtagGuard.requireUnchanged before it writes")
            .formatted(resourceMethod));
  }

  /** A method that would not have run behind a 304 refused the request. */
  void reportRefusal(Exchange begun, int status) {
    String resourceMethod = begun.plan().resourceMethod();
    LOGGER.log(
        level(resourceMethod),
        "%s answered %s where a 304 would have been sent without it: let what refuses run before the look-up, as an authorizer or a filter, or write evaluate = AFTER_METHOD"
            .formatted(resourceMethod, status));
  }

  /** A method demands a precondition which no client can send. */
  void reportUnprotected(Exchange exchange) {
    if (exchange.kind() == Kind.PRECONDITION_REQUIRED && isUnprotected(exchange.validators())) {
      String resourceMethod = exchange.plan().resourceMethod();
      LOGGER.log(
          level(resourceMethod),
          "%s has required = true, and its state has neither a strong entity tag nor a modification date: If-Match compares strongly and never holds; derive a strong tag, declare strength = STRONG if the tag changes with every octet, or add a date"
              .formatted(resourceMethod));
    }
  }

  private static boolean isUnprotected(Validators current) {
    return current instanceof Validators.Known
        && current.lastModified().isEmpty()
        && current.entityTag().filter(tag -> !tag.isWeak()).isEmpty();
  }

  private System.Logger.Level level(String resourceMethod) {
    return warnings.isDue(resourceMethod) ? WARNING : DEBUG;
  }
}
