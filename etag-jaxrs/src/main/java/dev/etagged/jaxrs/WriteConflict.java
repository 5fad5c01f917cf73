package dev.etagged.jaxrs;

import jakarta.ws.rs.core.Response;

/**
 * How a write lost to another one. A mapper that recognizes the exception of its store answers with
 * {@link #toResponse}:
 *
 * <pre>{@code
 * public Response toResponse(DataChangedException failure) {
 *   return WriteConflict.OVERTAKEN.toResponse();
 * }
 * }</pre>
 *
 * <p>On an annotated method the answer becomes 412 (RFC 9110 section 15.5.13) if a precondition of
 * the request was lost with the write, and is 409 (section 15.5.10) otherwise; in either case with
 * the current tag, for which the validators are looked up once more.
 */
public enum WriteConflict {
  /**
   * Another write changed what this one was based on: every precondition that was evaluated was
   * evaluated for a state which is no more.
   */
  OVERTAKEN("Another request wrote at the same moment: nothing was written by this one."),
  /**
   * The write met a value that must be unique and is taken, or a lock that was not freed in time.
   * The preconditions are evaluated again: a creation under {@code If-None-Match: *} that came
   * second is 412, another unique value that is taken is 409.
   */
  COLLIDED("Another request is writing, or a value that must be unique is taken.");

  private final String detail;

  WriteConflict(String detail) {
    this.detail = detail;
  }

  /**
   * A response for an exception mapper to return.
   *
   * @return 409 with problem details (RFC 9457), which the filter completes on an annotated method
   */
  public Response toResponse() {
    return Response.status(Response.Status.CONFLICT)
        .type(Problem.MEDIA_TYPE)
        .entity(new ConflictEntity(this))
        .build();
  }

  String detail() {
    return detail;
  }
}
