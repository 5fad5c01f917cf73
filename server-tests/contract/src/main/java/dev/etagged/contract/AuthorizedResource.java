package dev.etagged.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/**
 * A resource that refuses callers by itself when a method is invoked, as an interceptor or an EJB
 * container would, and asks for the verdict before it writes.
 */
@Produces(MediaType.TEXT_PLAIN)
public abstract class AuthorizedResource {

  /** Refuses a caller, or not. */
  void authorize(SecurityContext caller) {}

  /** The default: the caller who has the role. */
  static void requireEditor(SecurityContext caller) {
    if (!caller.isUserInRole(Callers.EDITOR)) {
      throw new ForbiddenException(Response.status(403).entity("refused").build());
    }
  }

  @GET
  public String get(@PathParam("id") String id, @Context SecurityContext caller) {
    authorize(caller);
    State state = State.withId(id);
    state.perform();
    return "state " + id;
  }

  @PUT
  public Response put(
      @PathParam("id") String id,
      @Context SecurityContext caller,
      @Context Request request,
      String body) {
    authorize(caller);
    return write(id, request);
  }

  @DELETE
  public Response delete(
      @PathParam("id") String id, @Context SecurityContext caller, @Context Request request) {
    authorize(caller);
    return write(id, request);
  }

  private static Response write(String id, Request request) {
    State state = State.withId(id);
    Optional<Response> verdict =
        Question.askWithAll(request, state.validators()).map(Response.ResponseBuilder::build);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    state.perform();
    return Response.ok("written").build();
  }
}
