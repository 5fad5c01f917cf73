package dev.etagged.jpa.provider;

/** What a persistence provider does with an instance. */
public enum Moment {
  /** It read the instance, or read it again. */
  LOADED,
  /** It gave the instance the state of another one, as in a refresh or a merge. */
  COPIED,
  /** It is about to insert the instance. */
  CREATING,
  /** It is about to update the instance, or to remove it. */
  CHANGING,
  /** It is about to write the instance, and does not compare the version. */
  UNCOMPARED,
  /** It inserted or updated the instance. */
  WRITTEN
}
