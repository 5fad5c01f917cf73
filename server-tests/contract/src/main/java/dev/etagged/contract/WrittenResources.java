package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Writes that answer as the request says, with the instance or without content. */
final class WrittenResources {

  private WrittenResources() {}

  /** The methods. */
  @Produces("text/plain")
  public abstract static class Methods {

    @PUT
    public Response put(
        @PathParam("id") String id,
        @HeaderParam("Answer-Status") int status,
        @HeaderParam("Answer-Location") @Nullable String location,
        @HeaderParam("Answer-Content-Location") @Nullable String contentLocation,
        @HeaderParam("Answer-ETag") @Nullable String tag,
        String content) {
      return answer(id, status, location, contentLocation, tag);
    }

    @POST
    public Response post(
        @PathParam("id") String id,
        @HeaderParam("Answer-Status") int status,
        @HeaderParam("Answer-Location") @Nullable String location,
        @HeaderParam("Answer-Content-Location") @Nullable String contentLocation,
        @HeaderParam("Answer-ETag") @Nullable String tag,
        String content) {
      return answer(id, status, location, contentLocation, tag);
    }

    @PATCH
    public Response patch(
        @PathParam("id") String id,
        @HeaderParam("Answer-Status") int status,
        @HeaderParam("Answer-Location") @Nullable String location,
        @HeaderParam("Answer-Content-Location") @Nullable String contentLocation,
        @HeaderParam("Answer-ETag") @Nullable String tag,
        String content) {
      return answer(id, status, location, contentLocation, tag);
    }

    @DELETE
    public Response delete(
        @PathParam("id") String id,
        @HeaderParam("Answer-Status") int status,
        @HeaderParam("Answer-ETag") @Nullable String tag) {
      return answer(id, status, null, null, tag);
    }

    private static Response answer(
        String id,
        int status,
        @Nullable String location,
        @Nullable String contentLocation,
        @Nullable String tag) {
      Response.ResponseBuilder response = Response.status(status);
      if (location != null) {
        response.header("Location", location);
      }
      if (contentLocation != null) {
        response.header("Content-Location", contentLocation);
      }
      if (tag != null) {
        response.header("ETag", tag);
      }
      if (status != 204 && status != 205) {
        response.entity(new Note("written", State.withId(id).validators()));
      }
      return response.build();
    }
  }

  /** The instance that the method returns tells its tag. */
  @Path("written/{id}")
  @Etagged(source = StateSource.class)
  public static class Returned extends Methods {}

  /** The guard tells the tag of what was written. */
  @Path("written-guarded/{id}")
  @Etagged(State.class)
  public static class Guarded extends Methods {}

  /** Stores something else than the content that it is sent. */
  @Path("written-transformed/{id}")
  @Etagged(value = State.class, transforms = true)
  public static class Transformed extends Methods {}
}
