package dev.etagged.example;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Problem details, RFC 9457: what every error of this application answers with. */
record Problem(int status, String title, String detail) {
  static final int RETRY_SECONDS = 5;
  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail);
  }

  static Problem conflict(String detail) {
    return new Problem(409, "Conflict", detail);
  }

  static Problem tooLarge(String detail) {
    return new Problem(413, "Content Too Large", detail);
  }

  /** The same request may succeed a little later. */
  static Problem busy(String detail) {
    return new Problem(503, "Service Unavailable", detail + " Try again later.");
  }

  static Problem unprocessable(String detail) {
    return new Problem(422, "Unprocessable Content", detail);
  }

  static Problem unexpected() {
    return new Problem(
        500, "Internal Server Error", "The request failed; the server's log has why.");
  }

  boolean isPassing() {
    return status == 503;
  }

  WebApplicationException toException() {
    return new WebApplicationException(detail, toResponse());
  }

  WebApplicationException toException(Throwable cause) {
    return new WebApplicationException(detail, cause, toResponse());
  }

  Response toResponse() {
    return toResponse(Response.status(status, title));
  }

  /** Written as bytes, so that no server's binding or default charset has a say. */
  Response toResponse(Response.ResponseBuilder builder) {
    return builder.type(MEDIA_TYPE).entity(json()).build();
  }

  byte[] json() {
    return Json.createObjectBuilder()
        .add("title", title)
        .add("status", status)
        .add("detail", detail)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
