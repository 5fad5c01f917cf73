package dev.etagged.http;

/**
 * The request fields that make a request conditional (RFC 9110 section 13.1).
 *
 * @since 0.1.0
 */
public enum PreconditionField {
  /** Section 13.1.1. */
  IF_MATCH("If-Match"),
  /** Section 13.1.4. */
  IF_UNMODIFIED_SINCE("If-Unmodified-Since"),
  /** Section 13.1.2. */
  IF_NONE_MATCH("If-None-Match"),
  /** Section 13.1.3. */
  IF_MODIFIED_SINCE("If-Modified-Since");

  private final String fieldName;

  PreconditionField(String fieldName) {
    this.fieldName = fieldName;
  }

  /**
   * The name as it stands in a request.
   *
   * @return for instance {@code If-None-Match}
   */
  public String fieldName() {
    return fieldName;
  }
}
