package dev.etagged.jaxrs;

import dev.etagged.deployment.EtaggedConfiguration;
import java.time.Duration;
import java.util.Optional;

/** Reports a decision: to the listener, and in the response where that is switched on. */
record Reporting(Decisions decisions, EtaggedConfiguration settings) {

  void report(Exchange decided, Optional<Duration> lookUp, ResponseFields fields) {
    decisions.report(decided, lookUp);
    explain(fields);
  }

  /** Says in the response what was decided, and by which precondition. */
  void explain(ResponseFields fields) {
    if (settings.serverTiming()) {
      fields.explain();
    }
  }

  void explainLookUp(ResponseFields fields, Optional<Duration> lookUp) {
    if (settings.serverTiming()) {
      lookUp.ifPresent(fields::explainLookUp);
    }
  }
}
