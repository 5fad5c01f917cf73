package dev.etagged.answer;

import dev.etagged.http.ETag;
import dev.etagged.http.Outcome;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Preconditions;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The problem details of an answer (RFC 9457).
 *
 * @param status the status code
 * @param title its reason phrase
 * @param detail what is wrong, or what the client can do
 * @param etag the current tag, if there is one
 */
public record Problem(int status, String title, String detail, Optional<ETag> etag) {

  /** The media type of the JSON object (RFC 9457 section 3). */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A write was lost without a precondition that failed with it (RFC 9110 section 15.5.10). */
  public static Problem conflict(String detail, Optional<ETag> current) {
    return new Problem(409, "Conflict", detail, current);
  }

  /** A precondition does not hold (RFC 9110 section 15.5.13). */
  public static Problem preconditionFailed(String detail, Optional<ETag> current) {
    return new Problem(412, "Precondition Failed", detail, current);
  }

  /** A precondition does not hold for the current representation. */
  public static Problem preconditionFailed(
      Preconditions preconditions, Outcome outcome, Validators current) {
    String detail =
        current instanceof Validators.Absent
            ? "If-Match does not hold: there is no current representation."
            : outcome
                .decidedBy()
                .map(field -> detail(preconditions, field, current))
                .orElse("A precondition does not hold for the current representation.");
    return preconditionFailed(detail, current.entityTag());
  }

  /**
   * An unsafe request needs a precondition and has none (RFC 6585 section 3).
   *
   * @param method the request's method
   */
  public static Problem preconditionRequired(String method, Validators current) {
    return new Problem(
        428, "Precondition Required", Advice.toSend(method, current), current.entityTag());
  }

  /** No range of the request lies within the content (RFC 9110 section 15.5.17). */
  public static Problem rangeNotSatisfiable(long completeLength, Optional<ETag> current) {
    return new Problem(
        416,
        "Range Not Satisfiable",
        "The representation has " + completeLength + " octets.",
        current);
  }

  /** The JSON object, in UTF-8. */
  public byte[] json() {
    StringBuilder json = new StringBuilder();
    json.append("{\"title\":").append(quoted(title));
    json.append(",\"status\":").append(status);
    json.append(",\"detail\":").append(quoted(detail));
    etag.ifPresent(tag -> json.append(",\"etag\":").append(quoted(tag.toString())));
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String detail(
      Preconditions preconditions, PreconditionField field, Validators current) {
    Optional<TagCondition> condition =
        switch (field) {
          case IF_MATCH -> preconditions.ifMatch();
          case IF_NONE_MATCH -> preconditions.ifNoneMatch();
          case IF_UNMODIFIED_SINCE, IF_MODIFIED_SINCE -> Optional.empty();
        };
    if (condition.isPresent() && condition.get() instanceof TagCondition.Malformed malformed) {
      return malformed.reason();
    }
    return field == PreconditionField.IF_MATCH
            && condition.isPresent()
            && condition.get() instanceof TagCondition.Listed sent
        ? Advice.againstMismatch(sent, current)
        : field.fieldName() + " does not hold for the current representation.";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
