package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The places where an annotation can stand. */
final class LookupResources {

  private LookupResources() {}

  private static String performed(String id) {
    State.withId(id).perform();
    return "content";
  }

  /** On the method itself. */
  @Path("on-method")
  @Produces("text/plain")
  public static class OnMethod {

    @GET
    @Path("{id}")
    @Etagged(source = StateSource.class)
    public String get(@PathParam("id") String id) {
      return performed(id);
    }

    @GET
    @Path("unannotated/{id}")
    public String unannotated(@PathParam("id") String id) {
      return performed(id);
    }
  }

  /** The superclass of a resource. */
  public abstract static class Superclass {

    @GET
    @Path("{id}")
    @Produces("text/plain")
    @Etagged(source = StateSource.class)
    public String get(@PathParam("id") String id) {
      return performed(id);
    }
  }

  /** Inherits the method as it is. */
  @Path("inherited")
  public static class Inherited extends Superclass {}

  /** Overrides the method, and inherits its annotations. */
  @Path("overridden")
  public static class Overridden extends Superclass {

    @Override
    public String get(String id) {
      return performed(id);
    }
  }

  /** The interface of a resource. */
  public interface Interface {

    @GET
    @Path("{id}")
    @Produces("text/plain")
    @Etagged(source = StateSource.class)
    String get(@PathParam("id") String id);
  }

  /** Its method has no annotation of its own. */
  @Path("on-interface")
  public static class Implementation implements Interface {

    @Override
    public String get(String id) {
      return performed(id);
    }
  }

  /** A generic interface: the compiler makes a bridge in the class that implements it. */
  public interface Generic<K> {

    @GET
    @Path("{id}")
    @Produces("text/plain")
    @Etagged(source = StateSource.class)
    Object get(@PathParam("id") K id);
  }

  /** Implements by way of a bridge. */
  @Path("on-bridge")
  public static class Bridged implements Generic<String> {

    @Override
    public String get(String id) {
      return performed(id);
    }
  }

  /** On the class: for all its methods. */
  @Path("on-class")
  @Etagged(source = StateSource.class)
  @Produces("text/plain")
  public static class OnClass {

    @GET
    @Path("{id}")
    public String get(@PathParam("id") String id) {
      return performed(id);
    }
  }

  /** On the superclass of the class. */
  @Etagged(source = StateSource.class, cacheControl = "no-cache")
  public static class AnnotatedSuperclass {}

  /** Its methods are nearer than its superclass. */
  @Path("nearest")
  @Produces("text/plain")
  public static class Nearest extends AnnotatedSuperclass {

    @GET
    @Path("superclass/{id}")
    public String ofSuperclass(@PathParam("id") String id) {
      return performed(id);
    }

    @GET
    @Path("method/{id}")
    @Etagged(source = StateSource.class, cacheControl = "max-age=5")
    public String ofMethod(@PathParam("id") String id) {
      return performed(id);
    }
  }

  /** Leads to sub-resources. */
  @Path("locator")
  public static class Locator {

    @Path("instance")
    public SubResource instance() {
      return new SubResource();
    }

    @Path("class")
    public Class<SubResource> type() {
      return SubResource.class;
    }
  }

  /** Is no root resource. */
  @Produces("text/plain")
  public static class SubResource {

    @GET
    @Path("{id}")
    @Etagged(source = StateSource.class)
    public String get(@PathParam("id") String id) {
      return performed(id);
    }

    @PUT
    @Path("{id}")
    public String unannotated(@PathParam("id") String id, String body) {
      return performed(id);
    }
  }
}
