package dev.etagged.jaxrs;

import dev.etagged.deployment.ApplicationEnvironment;
import java.time.Duration;
import java.util.Optional;

/** Reports a decision: to the listener, and in the response where that is switched on. */
record Reporting(Decisions decisions, ApplicationEnvironment environment) {

  void report(Exchange decided, Optional<Duration> lookUp, ResponseFields fields) {
    decisions.report(decided, lookUp);
    explain(fields);
  }

  /** Says in the response what was decided, and by which precondition. */
  void explain(ResponseFields fields) {
    if (environment.configuration().serverTiming()) {
      fields.explain();
    }
  }

  void explainLookUp(ResponseFields fields, Optional<Duration> lookUp) {
    if (environment.configuration().serverTiming()) {
      lookUp.ifPresent(fields::explainLookUp);
    }
  }
}
