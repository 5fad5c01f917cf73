package dev.etagged.http;

/**
 * What a request method does to the selected representation, as far as preconditions care.
 *
 * @since 0.1.0
 */
public enum MethodKind {
  /**
   * GET and HEAD transfer it: a false {@code If-None-Match} or {@code If-Modified-Since} is 304.
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
   * @return its kind; {@link #UNSAFE} for methods that RFC 9110 does not define
   */
  public static MethodKind of(String method) {
    return switch (method) {
      case "GET", "HEAD" -> RETRIEVING;
      case "CONNECT", "OPTIONS", "TRACE" -> NOT_SELECTING;
      default -> UNSAFE;
    };
  }
}
