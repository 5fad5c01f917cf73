package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;

/** Tells the application's listener, if it has one. */
final class Decisions {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Lazy<Optional<DecisionListener>> listener;

  Decisions(ApplicationEnvironment environment) {
    this.listener = new Lazy<>(() -> environment.component(DecisionListener.class));
  }

  void tell(Exchange exchange) {
    listener.get().ifPresent(found -> tell(found, exchange));
  }

  private static void tell(DecisionListener listener, Exchange exchange) {
    TargetResource target = exchange.target();
    Decision decision =
        new Decision(
            exchange.kind(),
            exchange.outcome().decidedBy(),
            target.method(),
            target.uriInfo().getPath(),
            exchange.plan().resourceMethod(),
            exchange.preconditions(),
            exchange.validators());
    try {
      listener.decided(decision);
    } catch (RuntimeException failed) {
      LOGGER.log(
          WARNING, "DecisionListener %s failed".formatted(listener.getClass().getName()), failed);
    }
  }
}
