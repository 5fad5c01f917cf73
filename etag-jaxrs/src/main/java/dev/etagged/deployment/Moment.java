package dev.etagged.deployment;

/** When the preconditions of a request are evaluated. */
public enum Moment {
  /** Before the method, in the filter. */
  BEFORE_METHOD,
  /** When the method is invoked, in an interceptor behind all others. */
  AT_INVOCATION,
  /** After the method, where it did not refuse the request. */
  AFTER_METHOD
}
