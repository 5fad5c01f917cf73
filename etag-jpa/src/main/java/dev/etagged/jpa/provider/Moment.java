package dev.etagged.jpa.provider;

/** What a persistence provider does with an instance. */
public enum Moment {
  /** It read the instance, or read it again. */
  LOADED,
  /** It gave the instance the state of another one, which it may have read. */
  COPIED,
  /** It is about to insert the instance. */
  CREATING,
  /** It is about to update the instance, or to remove it. */
  CHANGING,
  /** It inserted or updated the instance. */
  WRITTEN
}
