package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.Decision;
import dev.etagged.DecisionListener;
import dev.etagged.Discrepancy;
import dev.etagged.MissedChange;
import dev.etagged.UnguardedWrite;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.Lazy;
import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.report.IssuedContents.Difference;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports to the application's listener, if it has one. */
final class Decisions {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Lazy<Optional<DecisionListener>> listener;

  Decisions(ApplicationEnvironment environment) {
    this.listener = new Lazy<>(() -> environment.component(DecisionListener.class));
  }

  private record Decided(
      Decision.Kind kind,
      Optional<PreconditionField> decidedBy,
      String method,
      String path,
      String resourceMethod,
      Preconditions preconditions,
      Validators validators)
      implements Decision {}

  private record Noticed(
      Discrepancy.Kind kind,
      PreconditionField field,
      ETag sent,
      ETag current,
      String method,
      String path,
      String resourceMethod)
      implements Discrepancy {}

  private record Unguarded(
      Validators before, Validators after, String method, String path, String resourceMethod)
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

  /** A write passed its guard by, and left another state. */
  void reportUnguarded(Exchange begun, Validators after) {
    report(
        to ->
            to.unguarded(
                new Unguarded(
                    begun.validators(),
                    after,
                    begun.target().method(),
                    begun.target().uriInfo().getPath(),
                    begun.plan().resourceMethod())));
  }

  void report(Exchange exchange) {
    if (LOGGER.isLoggable(DEBUG)) {
      LOGGER.log(DEBUG, exchange.request().line(exchange.outcome(), exchange.validators()));
    }
    report(
        to ->
            to.decided(
                new Decided(
                    exchange.kind(),
                    exchange.outcome().decidedBy(),
                    exchange.target().method(),
                    exchange.target().uriInfo().getPath(),
                    exchange.plan().resourceMethod(),
                    exchange.request().preconditions(),
                    exchange.validators())));
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
                    exchange.target().uriInfo().getPath(),
                    exchange.plan().resourceMethod())));
  }

  private void report(Consumer<DecisionListener> event) {
    Optional<DecisionListener> found = listener.get();
    if (found.isEmpty()) {
      return;
    }
    try {
      event.accept(found.get());
    } catch (RuntimeException failed) {
      LOGGER.log(
          WARNING,
          "DecisionListener %s failed".formatted(found.get().getClass().getName()),
          failed);
    }
  }
}
