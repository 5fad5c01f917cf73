package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods whose write fails, maybe because another request wrote meanwhile. */
final class ConflictResources {

  static final ETag OF_THE_WINNER = ETag.strong("of-the-winner");

  private ConflictResources() {}

  /** Under preconditions. */
  @Etagged(source = StateSource.class)
  @Path("conflict")
  public static class Guarded {

    @PUT
    @Path("overtaken/{failure}/{id}")
    public String putWhenOvertaken(
        @PathParam("failure") StoreFailure failure, @PathParam("id") String id, String body)
        throws Exception {
      State.withId(id).become(Validators.of(OF_THE_WINNER));
      throw failure.failure();
    }

    @PUT
    @Path("failing/{failure}/{id}")
    public String put(@PathParam("failure") StoreFailure failure, String body) throws Exception {
      throw failure.failure();
    }

    @GET
    @Path("failing/{failure}/{id}")
    public String get(@PathParam("failure") StoreFailure failure) throws Exception {
      throw failure.failure();
    }

    @PUT
    @Path("stage/{failure}/{id}")
    public CompletionStage<String> stage(
        @PathParam("failure") StoreFailure failure, @PathParam("id") String id, String body) {
      State.withId(id).become(Validators.of(OF_THE_WINNER));
      return CompletableFuture.supplyAsync(() -> failing(failure));
    }

    @DELETE
    @Path("gone/{status}/{id}")
    public Response delete(@PathParam("status") int status, @PathParam("id") String id) {
      State.withId(id).become(Validators.absent());
      return Response.status(status).entity("gone").type("text/plain").build();
    }

    @DELETE
    @Path("mistaken/{id}")
    public Response mistaken() {
      return Response.status(404).entity("mistaken").type("text/plain").build();
    }

    private static String failing(StoreFailure failure) {
      throw (RuntimeException) failure.failure();
    }
  }

  /** Without the annotation. */
  @Path("unannotated-conflict")
  public static class Unannotated {

    @PUT
    @Path("{failure}")
    public String put(@PathParam("failure") StoreFailure failure, String body) throws Exception {
      throw failure.failure();
    }

    @PUT
    @Path("refused")
    public String refuse(String body) {
      throw new EJBException(new ForbiddenException());
    }
  }
}
