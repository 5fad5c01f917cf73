package dev.etagged.jaxrs;

/** How a tag that a client sent stands to the one that this node derives for the same resource. */
public enum TagStanding {
  /** The same state, an earlier one, or a tag of which nothing can be told. */
  USUAL,
  /** A later state than the one that this node reads: it reads stale data. */
  AHEAD,
  /**
   * The same version, of another row or by another derivation: the nodes differ in their epoch or
   * configuration, or the URI has come to name another row.
   */
  DIVERGENT
}
