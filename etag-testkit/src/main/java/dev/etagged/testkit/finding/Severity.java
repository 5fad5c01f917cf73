package dev.etagged.testkit.finding;

/** How much a finding matters. */
public enum Severity {
  /** Breaks RFC 9110, or loses updates. */
  FAULT,
  /** Costs transfers that could be saved, or risks a stale copy. */
  COST,
  /** Worth knowing; not a finding for the exit status. */
  NOTE
}
