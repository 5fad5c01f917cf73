package dev.etagged.contract;

import static java.util.Objects.requireNonNull;

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
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Writes under a guard, and answers on another thread. */
@Etagged(State.class)
@Path("tracked")
@Produces("text/plain")
public class TrackedResource {

  static final ETag WRITTEN = ETag.strong("written");

  /** Of an instance that is older than the state. */
  static final ETag OLD = ETag.strong("old");

  /** What the methods found on their threads. */
  static final Queue<String> REPORTS = new ConcurrentLinkedQueue<>();

  /** Dispatches on the thread of its caller. */
  static final AtomicReference<InProcess> DISPATCHER = new AtomicReference<>();

  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id) {
    return "content";
  }

  @GET
  @Path("old/{id}")
  public String old(@PathParam("id") String id) {
    return "content";
  }

  @GET
  @Path("old-and-untagged/{id}")
  public String oldAndUntagged(@PathParam("id") String id) {
    return "content";
  }

  /** Returns the instance that it merged, and not the one that was written. */
  @PUT
  @Path("merged/{id}")
  public Note merge(@PathParam("id") String id, String body) {
    return new Note(write(id), Validators.of(OLD));
  }

  @PUT
  @Path("{id}")
  public String put(@PathParam("id") String id, String body) {
    return write(id);
  }

  /** Writes where the guard does not see it. */
  @PUT
  @Path("unseen/{id}")
  public String unseen(@PathParam("id") String id, String body) {
    return body.equals("same") ? "content" : write(id);
  }

  /** Returns an instance that was read before it wrote. */
  @PUT
  @Path("unseen/returned/{id}")
  public Note returned(@PathParam("id") String id, String body) {
    return new Note(write(id), Validators.of(OLD));
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

  @PUT
  @Path("never/{id}")
  public void never(@PathParam("id") String id, @Suspended AsyncResponse response) {
    WritesOfThread.leave("never");
  }

  /** Reads content that may break off. */
  @PUT
  @Path("upload/{way}/{id}")
  public String upload(
      @PathParam("way") String way, @PathParam("id") String id, InputStream content)
      throws IOException {
    WritesOfThread.leave(way);
    return Integer.toString(content.readAllBytes().length);
  }

  /** Which write is under way, and how the thread left requests before. */
  @PUT
  @Path("next/{id}")
  public String next(@PathParam("id") String id) {
    return WritesOfThread.report();
  }

  /** Which write of the thread is under way. */
  @PUT
  @Path("here/{id}")
  public String here(@PathParam("id") String id) {
    String writes = WritesOfThread.underWay();
    REPORTS.add(writes);
    return writes;
  }

  @GET
  @Path("here/{id}")
  public String readHere(@PathParam("id") String id) {
    return here(id);
  }

  /** Which one is before, inside and after a request that it dispatches on its thread. */
  @PUT
  @Path("around/{id}/{method}/{inner:.+}")
  public String around(
      @PathParam("id") String id,
      @PathParam("method") String method,
      @PathParam("inner") String inner)
      throws Exception {
    here(id);
    requireNonNull(DISPATCHER.get()).perform(method, inner);
    return here(id);
  }

  private static String write(String id) {
    State.withId(id).become(Validators.of(WRITTEN));
    return "content";
  }
}
