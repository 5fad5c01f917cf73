package dev.etagged.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A resource that leaves everything to others: who may call it, and the preconditions. */
@Produces(MediaType.TEXT_PLAIN)
public abstract class UnaskingResource {

  @GET
  public String get(@PathParam("id") String id) {
    State.withId(id).perform();
    return "state " + id;
  }

  @PUT
  public Response put(@PathParam("id") String id, String body) {
    State.withId(id).perform();
    return Response.ok("written").build();
  }

  @DELETE
  public Response delete(@PathParam("id") String id) {
    State.withId(id).perform();
    return Response.ok("written").build();
  }
}
