package dev.etagged;

import dev.etagged.answer.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * How a write was lost to another write. A mapper that recognizes the exception of its store
 * answers with {@link #toResponse}:
 *
 * <pre>{@code
 * public Response toResponse(DataChangedException failure) {
 *   return WriteConflict.OVERTAKEN.toResponse();
 * }
 * }</pre>
 *
 * <p>On an annotated method the answer becomes 412 (RFC 9110 section 15.5.13) if a precondition of
 * the request was lost with the write; otherwise it is 409 (section 15.5.10). Both have the current
 * tag, for which the validators are looked up once more. Later versions may add constants.
 *
 * @since 0.1.0
 */
public enum WriteConflict implements StreamingOutput {
  /**
   * Another write changed the state on which this write was based. Every precondition was evaluated
   * for a state that no longer exists.
   */
  OVERTAKEN("Another request wrote at the same moment: nothing was written by this one."),
  /**
   * The write met a unique value that is taken, or a lock that was not released in time. The
   * preconditions are evaluated again: a creation under {@code If-None-Match: *} that came second
   * is 412; any other unique value that is taken is 409.
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
    return Response.status(Response.Status.CONFLICT).type(Problem.MEDIA_TYPE).entity(this).build();
  }

  /**
   * The reason, in words for a client.
   *
   * @return the {@code detail} of the problem
   */
  public String detail() {
    return detail;
  }

  /**
   * Writes the problem details of the 409. The runtime calls it where no filter of this library
   * completes the response.
   *
   * @param content where the JSON object goes, in UTF-8
   * @throws IOException if it cannot be written
   */
  @Override
  public void write(OutputStream content) throws IOException {
    content.write(Problem.conflict(detail, Optional.empty()).json());
  }
}
