package dev.etagged.contract;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** A resource with every method of the precondition table; its subclasses differ in who decides. */
public abstract class StateResource {

  /** The method of that name. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("TRACE")
  public @interface TRACE {}

  /** The method of that name. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("CONNECT")
  public @interface CONNECT {}

  /** What the resource's own check of the preconditions answers; empty to perform the method. */
  abstract Optional<ResponseBuilder> precondition(State state, Request request);

  @GET
  public Response get(@PathParam("id") String id, @Context Request request) {
    State state = State.withId(id);
    return state.isAbsent() ? perform(state, Status.NOT_FOUND) : checked(state, request, Status.OK);
  }

  @PUT
  public Response put(@PathParam("id") String id, @Context Request request, String body) {
    State state = State.withId(id);
    return checked(state, request, state.isAbsent() ? Status.CREATED : Status.OK);
  }

  @POST
  public Response post(@PathParam("id") String id, @Context Request request, String body) {
    State state = State.withId(id);
    return checked(state, request, state.isAbsent() ? Status.CREATED : Status.OK);
  }

  @PATCH
  public Response patch(@PathParam("id") String id, @Context Request request, String body) {
    State state = State.withId(id);
    return checked(state, request, state.isAbsent() ? Status.CREATED : Status.OK);
  }

  @DELETE
  public Response delete(@PathParam("id") String id, @Context Request request) {
    State state = State.withId(id);
    return checked(state, request, state.isAbsent() ? Status.NOT_FOUND : Status.NO_CONTENT);
  }

  @OPTIONS
  public Response options(@PathParam("id") String id) {
    return perform(State.withId(id), Status.NO_CONTENT);
  }

  @TRACE
  public Response trace(@PathParam("id") String id) {
    return perform(State.withId(id), Status.NO_CONTENT);
  }

  @CONNECT
  public Response connect(@PathParam("id") String id) {
    return perform(State.withId(id), Status.NO_CONTENT);
  }

  private Response checked(State state, Request request, Status status) {
    return precondition(state, request)
        .map(ResponseBuilder::build)
        .orElseGet(() -> perform(state, status));
  }

  private static Response perform(State state, Status status) {
    state.perform();
    return status == Status.NO_CONTENT
        ? Response.noContent().build()
        : Response.status(status).entity("state " + state.id()).type(MediaType.TEXT_PLAIN).build();
  }
}
