package dev.etagged.contract;

import dev.etagged.Etagged;
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

/** Answers on another thread than the request's. */
@Etagged(source = StateSource.class)
@Path("async")
@Produces("text/plain")
public class AsyncResource {

  @GET
  @Path("suspended/{id}")
  public void get(@PathParam("id") String id, @Suspended AsyncResponse response) {
    resumeElsewhere(id, response);
  }

  @PUT
  @Path("suspended/{id}")
  public void put(@PathParam("id") String id, @Suspended AsyncResponse response, String body) {
    resumeElsewhere(id, response);
  }

  @GET
  @Path("stage/{id}")
  public CompletionStage<String> get(@PathParam("id") String id) {
    return CompletableFuture.supplyAsync(() -> performed(id));
  }

  @PUT
  @Path("stage/{id}")
  public CompletionStage<String> put(@PathParam("id") String id, String body) {
    return CompletableFuture.supplyAsync(() -> performed(id));
  }

  private static void resumeElsewhere(String id, AsyncResponse response) {
    Future<?> unused = CompletableFuture.runAsync(() -> response.resume(performed(id)));
  }

  private static String performed(String id) {
    State.withId(id).perform();
    return "content";
  }
}
