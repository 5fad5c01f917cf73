package dev.etagged.http;

/** A field value breaks its grammar; the reason names field, expectation, position and value. */
final class MalformedFieldException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedFieldException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
