package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Long enough to be coded. */
@Path("coded/{id}")
public class CodedResource {

  static final String CONTENT = "content ".repeat(1000);

  @GET
  @Path("state")
  @Etagged(source = StateSource.class)
  @Produces({"text/plain", "text/markdown"})
  public String state(@PathParam("id") String id) {
    State.withId(id).perform();
    return CONTENT;
  }

  @GET
  @Path("single")
  @Etagged(source = StateSource.class)
  @Produces("text/plain")
  public String single(@PathParam("id") String id) {
    State.withId(id).perform();
    return CONTENT;
  }

  @GET
  @Path("content")
  @Etagged
  @Produces("text/plain")
  public String content(@PathParam("id") String id) {
    State.withId(id).perform();
    return CONTENT;
  }

  @GET
  @Path("file")
  @Etagged
  @Produces("text/plain")
  public Object file(@PathParam("id") String id) {
    State.withId(id).perform();
    return ContentResources.Form.FILE.of(CONTENT);
  }

  @GET
  @Path("own")
  @Etagged
  @Produces("text/plain")
  public Response own(@PathParam("id") String id) {
    State.withId(id).perform();
    return Response.ok(CONTENT.getBytes(UTF_8)).tag("own").build();
  }

  @PUT
  @Path("state")
  @Etagged(source = StateSource.class, required = true)
  @Produces("text/plain")
  public String put(@PathParam("id") String id, String body) {
    State.withId(id).perform();
    return "replaced";
  }
}
