package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Resources whose preconditions take effect after their methods. */
final class AfterMethodResources {

  private AfterMethodResources() {}

  /** Refuses by itself, whatever the preconditions. */
  @Path("refusing/{status}/{id}")
  @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD)
  @Produces("text/plain")
  public static class Refusing {

    @GET
    public Response get(@PathParam("status") int status, @PathParam("id") String id) {
      return Response.status(status).entity("by itself").build();
    }

    @PUT
    public Response put(
        @PathParam("status") int status,
        @PathParam("id") String id,
        @Context Request request,
        String body) {
      return status >= 400
          ? Response.status(status).entity("by itself").build()
          : Question.askWithAll(request, State.withId(id).validators())
              .orElseGet(() -> Response.ok("replaced"))
              .build();
    }
  }

  /** Asks for the verdict in one way or another. */
  @Path("asking/{question}/{id}")
  @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD)
  @Produces("text/plain")
  public static class Asking {

    @GET
    public Response get(
        @PathParam("question") String question,
        @PathParam("id") String id,
        @Context Request request) {
      return verdict(Question.valueOf(question), State.withId(id), request);
    }

    @PUT
    public Response put(
        @PathParam("question") String question,
        @PathParam("id") String id,
        @Context Request request,
        String body) {
      return verdict(Question.valueOf(question), State.withId(id), request);
    }

    private static Response verdict(Question question, State state, Request request) {
      return question
          .ask(request, (Validators.Known) state.validators())
          .map(answer -> answer.type(MediaType.TEXT_PLAIN).build())
          .orElseGet(() -> perform(state));
    }

    private static Response perform(State state) {
      state.perform();
      return Response.ok("content").build();
    }
  }
}
