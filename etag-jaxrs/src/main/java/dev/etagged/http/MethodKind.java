package dev.etagged.http;

/**
 * The effect of a request method on the selected representation, as far as it matters for
 * preconditions.
 *
 * @since 0.1.0
 */
public enum MethodKind {
  /**
   * GET, HEAD and QUERY transfer it: a false {@code If-None-Match} or {@code If-Modified-Since} is
   * 304. QUERY selects like a GET of its equivalent resource (RFC 10008 section 2.6).
   */
  RETRIEVING,
  /** CONNECT, OPTIONS and TRACE don't involve it: preconditions are ignored (section 13.2.1). */
  NOT_SELECTING,
  /** Every other method may change it: a false precondition is 412. */
  UNSAFE;

  /**
   * The kind of a method.
   *
   * @param method the request's method, case-sensitive (section 9.1)
   * @return its kind; {@link #UNSAFE} for methods that neither RFC 9110 nor RFC 10008 defines:
   *     whether they are safe is not known here
   */
  public static MethodKind of(String method) {
    return switch (method) {
      case "GET", "HEAD", "QUERY" -> RETRIEVING;
      case "CONNECT", "OPTIONS", "TRACE" -> NOT_SELECTING;
      default -> UNSAFE;
    };
  }
}
