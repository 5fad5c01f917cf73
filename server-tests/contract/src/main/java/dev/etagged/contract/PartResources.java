package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Content of several parts (RFC 7578). */
@Path("parts/{id}")
@Produces("multipart/form-data")
public class PartResources {

  @GET
  @Path("of-state")
  @Etagged(source = StateSource.class)
  public List<EntityPart> ofState(@PathParam("id") String id) throws IOException {
    return parts(State.withId(id));
  }

  @GET
  @Path("of-digest")
  @Etagged
  public List<EntityPart> ofDigest(@PathParam("id") String id) throws IOException {
    return parts(State.withId(id));
  }

  /** It has chosen a boundary by itself, so that each response is the same. */
  @GET
  @Path("with-boundary")
  @Etagged
  public Response withBoundary() {
    return Response.ok(
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--b--\r\n",
            "multipart/form-data; boundary=b")
        .build();
  }

  @PUT
  @Consumes("multipart/form-data")
  @Produces("text/plain")
  @Etagged(source = StateSource.class, required = true)
  public String put(@PathParam("id") String id, List<EntityPart> parts) throws IOException {
    State.withId(id).perform();
    StringBuilder read = new StringBuilder();
    for (EntityPart part : parts) {
      read.append(part.getName()).append('=').append(part.getContent(String.class)).append(' ');
    }
    return read.toString();
  }

  private static List<EntityPart> parts(State state) throws IOException {
    state.perform();
    return List.of(
        EntityPart.withName("a").content("one").mediaType("text/plain").build(),
        EntityPart.withName("b").content("two").mediaType("text/plain").build());
  }
}
