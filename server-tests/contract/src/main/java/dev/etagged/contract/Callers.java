package dev.etagged.contract;

/** Who calls. {@link TestPrincipals} gives each a role of the same name. */
final class Callers {

  /** May see and change. */
  static final String EDITOR = "editor";

  /** Is somebody, and may nothing. */
  static final String READER = "reader";

  private Callers() {}
}
