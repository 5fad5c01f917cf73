package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Writes under a guard, and answers on another thread. */
@Etagged(State.class)
@Path("tracked")
@Produces("text/plain")
public class TrackedResource {

  static final ETag WRITTEN = ETag.strong("written");

  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id) {
    return "content";
  }

  @PUT
  @Path("{id}")
  public String put(@PathParam("id") String id, String body) {
    return write(id);
  }

  @PUT
  @Path("suspended/{id}")
  public void put(@PathParam("id") String id, @Suspended AsyncResponse response, String body) {
    String written = write(id);
    Future<?> unused = CompletableFuture.runAsync(() -> response.resume(written));
  }

  @PUT
  @Path("stage/{id}")
  public CompletionStage<String> stage(@PathParam("id") String id, String body) {
    String written = write(id);
    return CompletableFuture.supplyAsync(() -> written);
  }

  @PUT
  @Path("losing/{id}")
  public void lose(@PathParam("id") String id, @Suspended AsyncResponse response, String body) {
    State.withId(id).become(Validators.of(WRITTEN));
    Future<?> unused =
        CompletableFuture.runAsync(() -> response.resume(new OptimisticLockException()));
  }

  private static String write(String id) {
    State.withId(id).become(Validators.of(WRITTEN));
    return "content";
  }
}
