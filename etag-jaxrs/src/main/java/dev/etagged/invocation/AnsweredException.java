package dev.etagged.invocation;

import jakarta.ejb.ApplicationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * Takes the place of the method's answer. It has an entity, so that no mapper is asked for it; the
 * response filter gives the answer itself. An EJB container neither wraps it nor discards the bean.
 */
@ApplicationException(rollback = false)
public final class AnsweredException extends WebApplicationException {

  private static final long serialVersionUID = 1L;

  AnsweredException(int status) {
    super("answered by the preconditions", Response.status(status).entity("").build());
  }

  /** It is no failure, and nobody needs to know where it was thrown. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
