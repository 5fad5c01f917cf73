package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** Resources that are asked by QUERY (RFC 10008). */
final class QueryResources {

  private QueryResources() {}

  /** The method of that name, for which Jakarta REST has no annotation. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("QUERY")
  public @interface QUERY {}

  /** A method whose name says nothing to the library, though WebDAV defines it as safe. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("SEARCH")
  public @interface SEARCH {}

  /** The state tells the tag; the content of the request selects as well. */
  @Path("query/{id}")
  @Etagged(source = StateSource.class, cacheControl = "no-cache")
  @Produces("text/plain")
  public static class OfState {

    @QUERY
    public String query(@PathParam("id") String id, String query) {
      return answer(id, query);
    }

    @QUERY
    @Path("response")
    public Response inResponse(@PathParam("id") String id, String query) {
      State state = State.withId(id);
      if (state.validators() instanceof Validators.Absent) {
        state.perform();
        return Response.status(404).entity("nothing").build();
      }
      return Response.ok(answer(id, query)).build();
    }

    @GET
    public String get(@PathParam("id") String id) {
      return answer(id, "all");
    }

    @PUT
    public String put(@PathParam("id") String id, String content) {
      return answer(id, content);
    }

    @SEARCH
    public String search(@PathParam("id") String id, String query) {
      return answer(id, query);
    }
  }

  /** The result tells the tag. */
  @Path("query-content/{id}")
  @Produces("text/plain")
  public static class OfContent {

    @QUERY
    @Etagged
    public String query(@PathParam("id") String id, String query) {
      return answer(id, query.toUpperCase(Locale.ROOT));
    }
  }

  private static String answer(String id, String query) {
    State.withId(id).perform();
    return "result of " + query;
  }
}
