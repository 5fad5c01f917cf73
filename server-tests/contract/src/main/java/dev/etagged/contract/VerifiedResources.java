package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Resources whose content may change while their tag does not. */
@Path("verified")
@Etagged(source = StateSource.class)
@Produces("text/plain")
public class VerifiedResources {

  static final int LIMIT = 100;

  private static final Map<String, String> CONTENTS = new ConcurrentHashMap<>();

  /** What a resource renders from now on. */
  static void render(State state, String content) {
    CONTENTS.put(state.id(), content);
  }

  private static String content(String id) {
    State.withId(id).perform();
    return CONTENTS.getOrDefault(id, "content");
  }

  /** Has a part that raises nothing. */
  @GET
  @Path("form/{form}/{id}")
  public Response form(@PathParam("form") String form, @PathParam("id") String id) {
    return ContentForm.valueOf(form).response(content(id)).build();
  }

  /** The same, of an own type. */
  @GET
  @Path("text/{id}")
  public String text(@PathParam("id") String id) {
    return content(id);
  }

  /** The same, on another thread. */
  @GET
  @Path("suspended/{id}")
  public void suspended(@PathParam("id") String id, @Suspended AsyncResponse response) {
    CompletableFuture<Boolean> unused =
        CompletableFuture.supplyAsync(() -> response.resume(content(id)));
  }

  /** The same, in a stage. */
  @GET
  @Path("stage/{id}")
  public CompletionStage<String> stage(@PathParam("id") String id) {
    return CompletableFuture.supplyAsync(() -> content(id));
  }

  /** The same, with a tag that the method itself sets. */
  @GET
  @Path("own/{id}")
  @Etagged
  public Response own(@PathParam("id") String id) {
    return Response.ok(content(id)).tag("own").build();
  }

  /** A digest, which nothing passes by. */
  @GET
  @Path("digest/{id}")
  @Etagged
  public String digest(@PathParam("id") String id) {
    return content(id);
  }

  /** Says who asks, and for what. */
  @GET
  @Path("caller/{field}/{id}")
  public String caller(@PathParam("field") String field, @Context HttpHeaders headers) {
    return String.valueOf(headers.getHeaderString(field));
  }

  /** Says it, and declares it. */
  @GET
  @Path("declared/{id}")
  @Etagged(
      source = StateSource.class,
      vary = {"Cookie", Etagged.PRINCIPAL})
  public String declared(@Context HttpHeaders headers) {
    return headers.getHeaderString("Cookie") + headers.getHeaderString("Authorization");
  }

  /** Is another one each time. */
  @GET
  @Path("counting/{id}")
  public String counting(@PathParam("id") String id) {
    State state = State.withId(id);
    state.perform();
    return "rendering " + state.performed();
  }

  /** Comes out of a cache. */
  @GET
  @Path("cached/{id}")
  public Note cached(@PathParam("id") String id) {
    return new Note(content(id), Validators.of(ETag.strong("old")));
  }

  /** Is changed by another request meanwhile. */
  @GET
  @Path("moving/{id}")
  public String moving(@PathParam("id") String id) {
    String content = content(id);
    if (content.equals("newer")) {
      State.withId(id).become(Validators.of(ETag.strong("newer")));
    }
    return content;
  }

  /** Refuses, once it has been told to. */
  @GET
  @Path("refusing/{id}")
  public String refusing(@PathParam("id") String id) {
    String content = content(id);
    if (content.equals("refusal")) {
      throw new ForbiddenException();
    }
    return content;
  }

  /** Writes. */
  @PUT
  @Path("text/{id}")
  public String put(@PathParam("id") String id, String sent) {
    return content(id);
  }

  /** Verifies what it does not send. */
  public static class Verifying extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(
          EtaggedFeature.class,
          DecisionLog.class,
          NoteWriter.class,
          TestPrincipals.class,
          VerifiedResources.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of(
          "etagged.verify-not-modified", "true", "etagged.digest-limit", Integer.toString(LIMIT));
    }
  }

  /** Does not. */
  public static class Trusting extends Verifying {

    @Override
    public Map<String, Object> getProperties() {
      return Map.of();
    }
  }
}
