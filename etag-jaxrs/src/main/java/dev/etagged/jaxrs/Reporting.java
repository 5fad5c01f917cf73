package dev.etagged.jaxrs;

import dev.etagged.deployment.EtaggedConfiguration;

/** Reports a decision: to the listener, and in the response where that is switched on. */
record Reporting(Decisions decisions, EtaggedConfiguration settings) {

  void report(Exchange decided, ResponseFields fields) {
    decisions.report(decided);
    explain(fields);
  }

  /** Says in the response what was decided, and by which precondition. */
  void explain(ResponseFields fields) {
    if (settings.serverTiming()) {
      fields.explain();
    }
  }
}
