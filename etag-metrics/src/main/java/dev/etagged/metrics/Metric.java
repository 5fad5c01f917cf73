package dev.etagged.metrics;

import java.util.List;

/** What is measured, under the same name in both APIs. */
enum Metric {
  DECISIONS(
      "etagged.decisions",
      "{decision}",
      "Decisions on requests to annotated methods",
      Label.METHOD,
      Label.URI,
      Label.DECISION,
      Label.REASON),
  CONFLICTS(
      "etagged.conflicts",
      "{write}",
      "Writes that lost to another request's write after their preconditions held",
      Label.METHOD,
      Label.URI,
      Label.STATUS),
  UNGUARDED(
      "etagged.unguarded.writes",
      "{write}",
      "Writes with a precondition that was not compared at the commit",
      Label.METHOD,
      Label.URI),
  ANOMALIES(
      "etagged.anomalies",
      "{tag}",
      "Received tags that show nodes which disagree, or that were altered on the way",
      Label.METHOD,
      Label.URI,
      Label.KIND),
  SAVED(
      "etagged.saved",
      "By",
      "Octets of content that responses with 304 did not transfer",
      Label.METHOD,
      Label.URI,
      Label.BASIS),
  UNKNOWN_SAVINGS(
      "etagged.saved.unknown",
      "{response}",
      "Responses with 304 for which no length of a 200 is known",
      Label.METHOD,
      Label.URI),
  LOOK_UP(
      "etagged.lookup.duration",
      "s",
      "Time that it took to look validators up",
      Label.METHOD,
      Label.URI);

  private final String meterName;
  private final String unit;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<Label> labels;

  Metric(String meterName, String unit, String description, Label... labels) {
    this.meterName = meterName;
    this.unit = unit;
    this.description = description;
    this.labels = List.of(labels);
  }

  String meterName() {
    return meterName;
  }

  /** In the notation of UCUM, which OpenTelemetry uses. */
  String unit() {
    return unit;
  }

  String description() {
    return description;
  }

  List<Label> labels() {
    return labels;
  }
}
