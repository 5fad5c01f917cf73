package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Creates one resource by a POST on another, and answers with its URI. */
@Path("created")
@Produces("text/plain")
public class CreatedResources {

  /** Creates a resource with this id, whose instance it returns, or which is seen by the guard. */
  @POST
  @Path("by/{id}")
  @Etagged(State.class)
  public Response create(
      @PathParam("id") String parent,
      @HeaderParam("Answer-Location") String location,
      @HeaderParam("Answer-Returned") @Nullable String returned,
      @HeaderParam("Answer-Seen") @Nullable String seen,
      String content) {
    ResponseBuilder response = Response.status(201).header("Location", location);
    if (seen != null) {
      State.withId(parent).create(note(seen));
      State.withId(parent).create(note(parent));
    }
    return returned == null ? response.build() : response.entity(note(returned)).build();
  }

  private static Note note(String id) {
    return new Note(id, State.withId(id).validators());
  }

  @GET
  @Path("items/{id}")
  @Etagged(State.class)
  public String item(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("weak/{id}")
  @Etagged(value = State.class, strength = Etagged.DeclaredStrength.WEAK)
  public String weak(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("variants/{id}")
  @Produces({"text/plain", "text/markdown"})
  @Etagged(State.class)
  public String variants(@PathParam("id") String id) {
    return id;
  }

  /** Whatever the request prefers, its tag has a label. */
  @GET
  @Path("labelled/{id}")
  @Etagged(value = State.class, vary = "Accept-Language")
  public String labelled(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("unannotated/{id}")
  public String unannotated(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("own-source/{id}")
  @Etagged(source = StateSource.class)
  public String ownSource(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("twice/{id}")
  @Produces("text/plain")
  @Etagged(value = State.class, vary = "Accept")
  public String twice(@PathParam("id") String id) {
    return id;
  }

  @GET
  @Path("twice/{id}")
  @Produces("text/markdown")
  @Etagged(value = State.class, vary = "Accept")
  public String twiceInMarkdown(@PathParam("id") String id) {
    return id;
  }
}
