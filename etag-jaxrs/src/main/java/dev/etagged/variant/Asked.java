package dev.etagged.variant;

/**
 * The text by which a client asks for a media type and a content coding. Two requests of a method
 * with the same text are expected to be sent the same choice of them.
 *
 * @param accept the value of {@code Accept}; empty if it was not sent
 * @param acceptEncoding the value of {@code Accept-Encoding}; empty if it was not sent
 */
public record Asked(String accept, String acceptEncoding) {

  /** Reads it off a request. */
  public static Asked by(SelectingFields fields) {
    return new Asked(
        fields.value(SelectingFields.ACCEPT), fields.value(SelectingFields.ACCEPT_ENCODING));
  }

  /** Longer texts are a client's play, and not worth to be remembered. */
  boolean isShort() {
    return accept.length() + acceptEncoding.length() <= 1024;
  }
}
