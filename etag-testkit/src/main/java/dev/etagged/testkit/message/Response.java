package dev.etagged.testkit.message;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import java.time.Instant;
import java.util.Optional;

/**
 * A response.
 *
 * @param status the status code
 * @param fields the fields
 * @param content the content without its coding
 */
public record Response(int status, Fields fields, Content content) {

  /** More than a status line, less than any fields. */
  private static final int STATUS_LINE = 17;

  /** The entity tag, if there is one that follows the grammar. */
  public Optional<ETag> entityTag() {
    return fields.value("ETag").flatMap(Response::parsed);
  }

  private static Optional<ETag> parsed(String value) {
    try {
      return Optional.of(ETag.parse(value));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The date of the last modification, if there is one. */
  public Optional<Instant> lastModified() {
    return date("Last-Modified");
  }

  /** A field's date, if there is one that can be read. */
  public Optional<Instant> date(String field) {
    return fields.value(field).flatMap(value -> HttpDate.parse(value, Instant.EPOCH));
  }

  /** Whether the status is 2xx. */
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /** Octets of the whole message, about as HTTP/1.1 sends it. */
  public long octets() {
    return STATUS_LINE + fields.octets() + 2 + content.transferred().orElse(0);
  }
}
