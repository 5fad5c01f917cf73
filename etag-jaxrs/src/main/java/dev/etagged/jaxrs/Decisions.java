package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.http.PreconditionField;
import dev.etagged.jaxrs.Decision.Kind;
import java.util.Optional;

/** Tells the application's listener, if it has one. */
final class Decisions {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Lazy<Optional<DecisionListener>> listener;

  Decisions(ApplicationEnvironment environment) {
    this.listener = new Lazy<>(() -> environment.component(DecisionListener.class));
  }

  void tell(Exchange exchange) {
    tell(exchange, exchange.kind(), exchange.outcome().decidedBy());
  }

  void tell(Exchange exchange, Kind kind, Optional<PreconditionField> decidedBy) {
    listener.get().ifPresent(found -> tell(found, decision(exchange, kind, decidedBy)));
  }

  private static Decision decision(
      Exchange exchange, Kind kind, Optional<PreconditionField> decidedBy) {
    TargetResource target = exchange.target();
    return new Decision(
        kind,
        decidedBy,
        target.method(),
        target.uriInfo().getPath(),
        exchange.plan().resourceMethod(),
        exchange.preconditions(),
        exchange.validators());
  }

  private static void tell(DecisionListener listener, Decision decision) {
    try {
      listener.decided(decision);
    } catch (RuntimeException failed) {
      LOGGER.log(
          WARNING, "DecisionListener %s failed".formatted(listener.getClass().getName()), failed);
    }
  }
}
