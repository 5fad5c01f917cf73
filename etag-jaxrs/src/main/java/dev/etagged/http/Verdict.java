package dev.etagged.http;

/**
 * What a server does after it evaluated a request's preconditions (RFC 9110 section 13.2.2).
 *
 * @since 0.1.0
 */
public enum Verdict {
  /** Perform the method. */
  PROCEED,
  /** Answer 304 (Not Modified) and don't perform the method. */
  NOT_MODIFIED,
  /** Answer 412 (Precondition Failed) and don't perform the method. */
  PRECONDITION_FAILED,
  /** There are preconditions, but the validators are not known before rendering. */
  UNDECIDED
}
