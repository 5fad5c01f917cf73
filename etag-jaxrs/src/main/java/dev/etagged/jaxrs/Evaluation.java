package dev.etagged.jaxrs;

/** When the preconditions of a request take effect. */
public enum Evaluation {
  /** Before the resource method, which runs only if it must. */
  BEFORE_METHOD,
  /**
   * After the resource method, and only on its 2xx: for methods that authorize in their body, since
   * a request which would fail without its preconditions must fail in the same way with them (RFC
   * 9110 section 13.2.1).
   *
   * <p>An unsafe method cannot be undone, so it must ask itself, after it authorized and before it
   * writes: {@code request.evaluatePreconditions(...)} gives the filter's verdict whatever it is
   * called with.
   */
  AFTER_METHOD
}
