package dev.etagged.example;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What the fields of a request say of its content. */
record Upload(String type) {

  /** A part of the whole is refused: it would be stored as if it were the whole. */
  static Upload of(HttpHeaders fields) {
    if (fields.getHeaderString("Content-Range") != null) {
      throw Problem.badRequest("A file is written as a whole, without Content-Range.")
          .toException();
    }
    return new Upload(type(fields.getMediaType()));
  }

  private static String type(@Nullable MediaType sent) {
    String type = sent == null ? MediaType.APPLICATION_OCTET_STREAM : sent.toString();
    if (type.length() > StoredContent.MAX_TYPE_LENGTH || type.contains("*/")) {
      throw new Problem(
              415,
              "Unsupported Media Type",
              "Content-Type must name one media type in at most %s characters."
                  .formatted(StoredContent.MAX_TYPE_LENGTH))
          .toException();
    }
    return type;
  }
}
