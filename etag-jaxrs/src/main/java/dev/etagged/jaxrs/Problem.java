package dev.etagged.jaxrs;

import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.TagCondition;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The problem details of a 409, 412 or 428 (RFC 9457).
 *
 * @param status the status code
 * @param title its reason phrase
 * @param detail what the client can do
 * @param etag the current tag, if there is one
 */
record Problem(int status, String title, String detail, Optional<ETag> etag) {

  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  static Problem of(WriteConflict conflict, Optional<ETag> current) {
    return new Problem(409, "Conflict", conflict.detail(), current);
  }

  static Problem of(Exchange exchange) {
    Optional<ETag> current = exchange.currentTag();
    return exchange.kind() == Kind.PRECONDITION_REQUIRED
        ? new Problem(428, "Precondition Required", required(exchange.validators()), current)
        : new Problem(412, "Precondition Failed", failed(exchange), current);
  }

  /** The JSON object, in UTF-8. */
  byte[] json() {
    String tag = etag.map(present -> ",\"etag\":" + quoted(present.toString())).orElse("");
    return "{\"title\":%s,\"status\":%s,\"detail\":%s%s}"
        .formatted(quoted(title), status, quoted(detail), tag)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String required(Validators current) {
    return current instanceof Validators.Absent
        ? "There is no current representation: send If-None-Match: * to create one."
        : "Send If-Match with the entity tag of the representation that you mean to change.";
  }

  private static String failed(Exchange exchange) {
    if (exchange.holdsFor(exchange.state())) {
      return WriteConflict.OVERTAKEN.detail();
    }
    if (exchange.validators() instanceof Validators.Absent) {
      return "If-Match does not hold: there is no current representation.";
    }
    return exchange
        .outcome()
        .decidedBy()
        .map(
            field ->
                malformed(exchange, field)
                    .orElse(field.fieldName() + " does not hold for the current representation."))
        .orElse("A precondition does not hold for the current representation.");
  }

  private static Optional<String> malformed(Exchange exchange, PreconditionField field) {
    Optional<TagCondition> condition =
        switch (field) {
          case IF_MATCH -> exchange.preconditions().ifMatch();
          case IF_NONE_MATCH -> exchange.preconditions().ifNoneMatch();
          case IF_UNMODIFIED_SINCE, IF_MODIFIED_SINCE -> Optional.empty();
        };
    return condition
        .filter(TagCondition.Malformed.class::isInstance)
        .map(malformed -> ((TagCondition.Malformed) malformed).reason());
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
