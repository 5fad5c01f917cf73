package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Sources that fail, and sources that come from elsewhere. */
final class SourceResources {

  private SourceResources() {}

  /** The application's own failure. */
  static final class StoreDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Answers the application's own failure. */
  @Provider
  public static class StoreDownMapper implements ExceptionMapper<StoreDownException> {

    @Override
    public Response toResponse(StoreDownException failure) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity("store down").build();
    }
  }

  /** Throws. */
  static final class Throwing implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      throw new StoreDownException();
    }
  }

  /** Answers null. */
  static final class Forgetful implements ValidatorSource {

    @Override
    @SuppressWarnings("NullAway") // what a source must not do
    public Validators validators(TargetResource target) {
      return null;
    }
  }

  /** Does not know, not even before a write. */
  static final class Ignorant implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      return Validators.unknown();
    }
  }

  /** Derives a tag from a field of the request, if all of them are the same after the method. */
  static final class Seeing implements ValidatorSource {

    private static final Map<String, Map<String, List<String>>> SEEN = new ConcurrentHashMap<>();

    @Override
    public Validators validators(TargetResource target) {
      SEEN.put(id(target), new TreeMap<>(target.fields()));
      return Validators.of(tag(target));
    }

    @Override
    public Validators rendered(Object entity, TargetResource target) {
      boolean same = new TreeMap<>(target.fields()).equals(SEEN.get(id(target)));
      return Validators.of(same ? tag(target) : ETag.strong("changed"));
    }

    private static ETag tag(TargetResource target) {
      String sent = String.join(",", target.fields().getOrDefault("iF-mAtCh", List.of("none")));
      String field = target.fields().getFirst("X-SELECTION");
      return ETag.strong("seen-" + field + "-" + sent.replace('"', '\''));
    }

    private static String id(TargetResource target) {
      return target.pathParameter("id").orElseThrow();
    }
  }

  /** Comes from a resolver, since it has no constructor that anybody could call. */
  static final class Resolved implements ValidatorSource {

    private final ValidatorSource delegate;

    Resolved(ValidatorSource delegate) {
      this.delegate = delegate;
    }

    @Override
    public Validators validators(TargetResource target) {
      return delegate.validators(target);
    }
  }

  /** Provides that source. */
  @Provider
  public static class Resolver implements ContextResolver<Resolved> {

    @Override
    public Resolved getContext(Class<?> type) {
      return new Resolved(new StateSource());
    }
  }

  /** One method for each of them. */
  @Path("source")
  @Produces("text/plain")
  public static class Sources {

    @GET
    @Path("throwing/{id}")
    @Etagged(source = Throwing.class)
    public String throwing(@PathParam("id") String id) {
      return performed(id);
    }

    @PUT
    @Path("throwing/{id}")
    @Etagged(source = Throwing.class)
    public String throwing(@PathParam("id") String id, String body) {
      return performed(id);
    }

    @GET
    @Path("forgetful/{id}")
    @Etagged(source = Forgetful.class)
    public String forgetful(@PathParam("id") String id) {
      return performed(id);
    }

    @PUT
    @Path("ignorant/{id}")
    @Etagged(source = Ignorant.class)
    public String ignorant(@PathParam("id") String id, String body) {
      return performed(id);
    }

    @GET
    @Path("resolved/{id}")
    @Etagged(source = Resolved.class)
    public String resolved(@PathParam("id") String id) {
      return performed(id);
    }

    @GET
    @Path("seeing/{id}")
    @Etagged(source = Seeing.class)
    public String seeing(@PathParam("id") String id) {
      return performed(id);
    }

    @PUT
    @Path("seeing/{id}")
    @Etagged(source = Seeing.class)
    public String seeing(@PathParam("id") String id, String body) {
      return performed(id);
    }

    private static String performed(String id) {
      State.withId(id).perform();
      return "content";
    }
  }
}
