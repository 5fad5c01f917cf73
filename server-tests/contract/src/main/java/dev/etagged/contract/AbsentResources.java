package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Methods that answer by themselves that there is nothing, each with a status of its own. */
final class AbsentResources {

  /** The tag of what another request creates after the look-up found nothing. */
  static final ETag CREATED_MEANWHILE = ETag.strong("created-meanwhile");

  private AbsentResources() {}

  /** The methods. */
  public abstract static class Methods {

    @DELETE
    public Response delete(@PathParam("status") int status, @PathParam("id") String id) {
      return answer(status, id);
    }

    @PUT
    public Response put(
        @PathParam("status") int status, @PathParam("id") String id, String content) {
      return answer(status, id);
    }

    @PATCH
    public Response patch(
        @PathParam("status") int status, @PathParam("id") String id, String content) {
      return answer(status, id);
    }

    @POST
    public Response post(
        @PathParam("status") int status, @PathParam("id") String id, String content) {
      return answer(status, id);
    }

    @DELETE
    @Path("overtaken")
    public Response deleteWhatIsCreatedMeanwhile(
        @PathParam("status") int status, @PathParam("id") String id) {
      State state = State.withId(id);
      state.become(Validators.of(CREATED_MEANWHILE));
      state.remove();
      return answer(status, id);
    }

    private static Response answer(int status, String id) {
      State.withId(id).perform();
      return status == 204
          ? Response.noContent().build()
          : Response.status(status).entity("the method's own").type("text/plain").build();
    }
  }

  /** Under a source whose writes are guarded. */
  @Path("absent-guarded/{status}/{id}")
  @Etagged(State.class)
  public static class Guarded extends Methods {}

  /** The same, where each write needs a precondition. */
  @Path("absent-required/{status}/{id}")
  @Etagged(value = State.class, required = true)
  public static class Required extends Methods {}

  /** Under a source of the application's own, which guards nothing. */
  @Path("absent-unguarded/{status}/{id}")
  @Etagged(source = StateSource.class)
  public static class Unguarded extends Methods {}
}
