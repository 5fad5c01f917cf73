package dev.etagged.metrics;

/** What distinguishes the measurements of a metric: by names after the conventions of each API. */
enum Label {
  METHOD("method", "http.request.method"),
  URI("uri", "http.route"),
  DECISION("decision", "etagged.decision"),
  REASON("reason", "etagged.reason"),
  KIND("kind", "etagged.anomaly"),
  STATUS("status", "http.response.status_code"),
  BASIS("basis", "etagged.basis");

  private final String tag;
  private final String attribute;

  Label(String tag, String attribute) {
    this.tag = tag;
    this.attribute = attribute;
  }

  /** The name in Micrometer. */
  String tag() {
    return tag;
  }

  /** The name in OpenTelemetry. */
  String attribute() {
    return attribute;
  }
}
