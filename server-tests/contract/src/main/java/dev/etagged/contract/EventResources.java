package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Streams of events, which end once the test has seen the first one. */
final class EventResources {

  private static final String EVENTS = "text/event-stream";

  private EventResources() {}

  /** Of a state, and of a digest. */
  @Path("events/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class Events {

    @GET
    @Path("of-state")
    @Produces(EVENTS)
    public void ofState(
        @PathParam("id") String id, @Context SseEventSink sink, @Context Sse events) {
      sendOnAnotherThread(State.withId(id), sink, events);
    }

    @GET
    @Path("of-digest")
    @Etagged
    @Produces(EVENTS)
    public void ofDigest(
        @PathParam("id") String id, @Context SseEventSink sink, @Context Sse events) {
      sendOnAnotherThread(State.withId(id), sink, events);
    }

    @GET
    @Path("written")
    @Etagged
    @Produces({EVENTS, "text/plain"})
    public Response written(@PathParam("id") String id) {
      return EventResources.written(id);
    }

    @PUT
    @Path("of-write")
    @Produces(EVENTS)
    public void ofWrite(
        @PathParam("id") String id,
        @Context SseEventSink sink,
        @Context Sse events,
        String content) {
      sendOnAnotherThread(State.withId(id), sink, events);
    }
  }

  /** Without the annotation. */
  @Path("events-unannotated/{id}")
  public static class Unannotated {

    @GET
    @Produces({EVENTS, "text/plain"})
    public Response written(@PathParam("id") String id) {
      return EventResources.written(id);
    }
  }

  /** The reader has seen the first event. */
  @Path("events-seen/{id}")
  public static class Seen {

    @POST
    public void post(@PathParam("id") String id) {
      State.withId(id).release();
    }
  }

  /** The last event says whether the first one was seen before. */
  private static Response written(String id) {
    State state = State.withId(id);
    state.perform();
    StreamingOutput events =
        out -> {
          out.write("data: first\n\n".getBytes(UTF_8));
          out.flush();
          String seen = awaitReader(state, 2) ? "seen" : "unseen";
          out.write(("data: " + seen + "\n\ndata: last\n\n").getBytes(UTF_8));
        };
    return Response.ok(events, EVENTS).build();
  }

  private static void sendOnAnotherThread(State state, SseEventSink sink, Sse events) {
    state.perform();
    Future<?> unused =
        CompletableFuture.runAsync(
            () -> {
              try (sink) {
                sink.send(events.newEvent("first")).toCompletableFuture().join();
                awaitReader(state, 8);
                sink.send(events.newEvent("last")).toCompletableFuture().join();
              }
            });
  }

  private static boolean awaitReader(State state, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (state.released() == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    return state.released() > 0;
  }
}
