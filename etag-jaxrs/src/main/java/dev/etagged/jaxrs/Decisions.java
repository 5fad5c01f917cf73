package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import dev.etagged.LateConflict;
import dev.etagged.MissedChange;
import dev.etagged.SentContent;
import dev.etagged.UnguardedWrite;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.Lazy;
import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.report.IssuedContents.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports to the log and to the listeners, if there are any. */
final class Decisions {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Lazy<List<DecisionListener>> listeners;
  private final Warnings warnings;

  Decisions(ApplicationEnvironment environment, Warnings warnings) {
    this.listeners = new Lazy<>(environment::listeners);
    this.warnings = warnings;
  }

  private record Decided(
      Decision.Kind kind,
      Optional<PreconditionField> decidedBy,
      String reason,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate,
      Preconditions preconditions,
      Validators validators,
      Optional<Duration> lookUp)
      implements Decision {}

  private record Noticed(
      Discrepancy.Kind kind,
      PreconditionField field,
      ETag sent,
      ETag current,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements Discrepancy {}

  private record Unguarded(
      Validators before,
      Validators after,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements UnguardedWrite {}

  private record Missed(
      MissedChange.Cause cause,
      ETag tag,
      Optional<String> issued,
      String rendered,
      List<String> differing,
      String method,
      String path,
      String resourceMethod)
      implements MissedChange {}

  /** Content is not what its tag was sent with. */
  void reportMissed(
      Exchange exchange, ETag tag, Difference found, Optional<String> issued, String rendered) {
    report(
        to ->
            to.missed(
                new Missed(
                    found.cause(),
                    tag,
                    issued,
                    rendered,
                    found.differing(),
                    exchange.target().method(),
                    exchange.target().uriInfo().getPath(),
                    exchange.plan().resourceMethod())));
  }

  private record Conflicted(
      int status, String method, String path, String resourceMethod, Optional<String> uriTemplate)
      implements LateConflict {}

  private record Sent(
      long octets,
      Optional<ETag> entityTag,
      String method,
      String path,
      String resourceMethod,
      Optional<String> uriTemplate)
      implements SentContent {}

  /** Whether anybody listens. It is asked during a request. */
  boolean areHeard() {
    return !listeners.get().isEmpty();
  }

  /** A write passed its guard by, and left another state. */
  void reportUnguarded(Exchange begun, Validators after) {
    report(
        to ->
            to.unguarded(
                new Unguarded(
                    begun.validators(),
                    after,
                    begun.target().method(),
                    path(begun),
                    begun.plan().resourceMethod(),
                    begun.plan().uriTemplate())));
  }

  /** A write lost to another one, and was answered with a status. */
  void reportConflict(Exchange begun, int status) {
    report(
        to ->
            to.conflicted(
                new Conflicted(
                    status,
                    begun.target().method(),
                    path(begun),
                    begun.plan().resourceMethod(),
                    begun.plan().uriTemplate())));
  }

  /** The whole content of a 200 was sent. */
  void reportSent(Exchange exchange, String method, long octets) {
    report(
        to ->
            to.sent(
                new Sent(
                    octets,
                    exchange.validators().entityTag(),
                    method,
                    path(exchange),
                    exchange.plan().resourceMethod(),
                    exchange.plan().uriTemplate())));
  }

  /**
   * A request was decided.
   *
   * @param lookUp how long the look-up took, if no decision was reported yet
   */
  void report(Exchange exchange, Optional<Duration> lookUp) {
    if (LOGGER.isLoggable(DEBUG)) {
      LOGGER.log(DEBUG, exchange.request().line(exchange.outcome(), exchange.validators()));
    }
    warnings.reportAltered(exchange);
    report(
        to ->
            to.decided(
                new Decided(
                    exchange.kind(),
                    exchange.outcome().decidedBy(),
                    exchange.request().reason(exchange.outcome(), exchange.validators()).toString(),
                    exchange.target().method(),
                    path(exchange),
                    exchange.plan().resourceMethod(),
                    exchange.plan().uriTemplate(),
                    exchange.request().preconditions(),
                    exchange.validators(),
                    lookUp)));
  }

  void report(
      Exchange exchange, Discrepancy.Kind kind, PreconditionField field, ETag sent, ETag current) {
    report(
        to ->
            to.noticed(
                new Noticed(
                    kind,
                    field,
                    sent,
                    current,
                    exchange.target().method(),
                    path(exchange),
                    exchange.plan().resourceMethod(),
                    exchange.plan().uriTemplate())));
  }

  private static String path(Exchange exchange) {
    return exchange.target().uriInfo().getPath();
  }

  private void report(Consumer<DecisionListener> event) {
    List<DecisionListener> found = listeners.get();
    for (int i = 0; i < found.size(); i++) {
      report(event, found.get(i));
    }
  }

  private static void report(Consumer<DecisionListener> event, DecisionListener listener) {
    try {
      event.accept(listener);
    } catch (RuntimeException failed) {
      LOGGER.log(
          WARNING, "DecisionListener %s failed".formatted(listener.getClass().getName()), failed);
    }
  }
}
