package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.contract.QueryResources.QUERY;
import dev.etagged.http.Validators;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.util.Date;

/** Resources that are about the fields of the response. */
final class FieldResources {

  private FieldResources() {}

  /** Declares every field there is. */
  @Path("fields/{id}")
  @Etagged(
      source = StateSource.class,
      cacheControl = "private, max-age=60",
      vary = "Accept-Language")
  public static class Declared {

    @GET
    @Produces({"text/plain", "text/markdown"})
    public String get(@PathParam("id") String id) {
      State.withId(id).perform();
      return "content";
    }

    @PUT
    @Produces("text/plain")
    public String put(@PathParam("id") String id, String body) {
      State.withId(id).perform();
      return "replaced";
    }

    @GET
    @Path("own")
    @Produces("text/plain")
    public Response own(@PathParam("id") String id) {
      return Response.ok("content")
          .header("Cache-Control", "no-cache")
          .header("Vary", "Origin")
          .build();
    }
  }

  /** Has methods that differ in their media type. */
  @Path("negotiated/{id}")
  @Etagged(source = StateSource.class, vary = "Accept")
  public static class Negotiated {

    @GET
    @Produces("text/plain")
    public String plain() {
      return "content";
    }

    @GET
    @Produces("text/markdown")
    public String markdown() {
      return "*content*";
    }
  }

  /** Puts its validators on its response. */
  @Path("on-response/{id}")
  public static class OnResponse {

    @GET
    @Etagged
    @Produces("text/plain")
    public Response get(@PathParam("id") String id) {
      State state = State.withId(id);
      state.perform();
      return state.validators() instanceof Validators.Known known
          ? withValidators(known).build()
          : Response.status(Response.Status.NOT_FOUND).build();
    }

    @QUERY
    @Etagged
    @Produces("text/plain")
    public Response query(@PathParam("id") String id, String query) {
      return get(id);
    }

    private static ResponseBuilder withValidators(Validators.Known known) {
      ResponseBuilder response = Response.ok("content");
      known.entityTag().ifPresent(tag -> response.header("ETag", tag.toString()));
      known.lastModified().map(Date::from).ifPresent(response::lastModified);
      return response;
    }

    @GET
    @Etagged
    @Path("entity-tag")
    @Produces("text/plain")
    public Response entityTag() {
      return Response.ok("content")
          .tag(new EntityTag("typed", true))
          .lastModified(Date.from(Instant.parse("2024-02-29T12:00:00Z")))
          .build();
    }

    /** A text in the place of the date, whatever it is. */
    @GET
    @Etagged
    @Path("date-text")
    @Produces("text/plain")
    public Response dateText(
        @QueryParam("date") @DefaultValue("Thu, 29 Feb 2024 12:00:00 GMT") String text) {
      return Response.ok("content").header("Last-Modified", text).build();
    }
  }

  /** Returns instances that know their own validators. */
  @Path("notes/{id}")
  @Etagged(source = StateSource.class)
  @Produces("text/plain")
  public static class Notes {

    /** A newer instance than the one that was looked up. */
    @GET
    public Note get(@PathParam("id") String id) {
      return new Note("newer", State.tagged().validators());
    }

    @PUT
    public Note put(@PathParam("id") String id, String newState) {
      return new Note("replaced", State.withId(newState).validators());
    }

    @PUT
    @Path("in-response")
    public Response putInResponse(@PathParam("id") String id, String newState) {
      return Response.ok(new Note("replaced", State.withId(newState).validators())).build();
    }
  }
}
