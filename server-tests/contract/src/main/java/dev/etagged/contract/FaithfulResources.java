package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Date;

/** Methods that put fields of their own on their 200, which a 304 in its place must have. */
@Path("faithful/{id}")
@Produces("text/plain")
@Etagged(source = StateSource.class)
public class FaithfulResources {

  /** The same on every response. */
  @GET
  @Path("constant")
  public Response constant(@PathParam("id") String id) {
    return performed(id).cacheControl(maxAge(60)).header("Vary", "X-Selection").build();
  }

  /** Other values on every response. */
  @GET
  @Path("changing")
  public Response changing(@PathParam("id") String id) {
    return performed(id)
        .cacheControl(maxAge(State.withId(id).performed()))
        .expires(Date.from(Instant.parse("2030-01-02T03:04:05Z")))
        .contentLocation(URI.create("http://example.test/" + id))
        .build();
  }

  /** Other values for each resource. */
  @GET
  @Path("each")
  public Response each(@PathParam("id") String id) {
    return performed(id).cacheControl(maxAge(id.length() * id.hashCode() % 1000)).build();
  }

  /** The ones that the annotation declares. */
  @GET
  @Path("declared")
  @Etagged(source = StateSource.class, cacheControl = "max-age=60")
  public Response declared(@PathParam("id") String id) {
    return performed(id).header("Cache-Control", "max-age=60").build();
  }

  /** None. */
  @GET
  @Path("none")
  public String none(@PathParam("id") String id) {
    State.withId(id).perform();
    return "content";
  }

  private static Response.ResponseBuilder performed(String id) {
    State.withId(id).perform();
    return Response.ok("content");
  }

  private static CacheControl maxAge(int seconds) {
    CacheControl cacheControl = new CacheControl();
    cacheControl.setMaxAge(Math.abs(seconds));
    return cacheControl;
  }
}
