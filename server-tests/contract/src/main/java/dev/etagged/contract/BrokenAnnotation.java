package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Key;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;

/** Applications with an annotation that cannot work, and what the message has to say. */
enum BrokenAnnotation {
  TWO_SOURCES(TwoSources.class, "TwoSources.get … two sources … keep one"),
  REQUIRED_ON_GET(RequiredOnGet.class, "RequiredOnGet.get … required … GET … put it on PUT"),
  NO_STATE_TYPE(NoStateType.class, "NoStateType.get … String … ContextResolver<EntityManager>"),
  NOTHING_BEFORE_A_WRITE(NothingBeforeAWrite.class, "NothingBeforeAWrite.put … @Etagged(source"),
  NO_FIELD_NAME(NoFieldName.class, "NoFieldName.get … Accept Language … Accept-Language"),
  NO_DIRECTIVE(NoDirective.class, "NoDirective.get … max age … max-age=60"),
  NO_STATE_TO_IDENTIFY(NoStateToIdentify.class, "NoStateToIdentify.get … key … add value");

  private final Class<?> resource;
  private final String expected;

  BrokenAnnotation(Class<?> resource, String expected) {
    this.resource = resource;
    this.expected = expected;
  }

  /** An application of that resource alone. */
  Application application() {
    return new BrokenApplication(resource);
  }

  /** A request that reaches the method. */
  RawRequest request() {
    return this == NOTHING_BEFORE_A_WRITE
        ? RawRequest.of("PUT", "/broken").withText("new")
        : RawRequest.get("/broken");
  }

  /** What the message has to name: the method, what is wrong, and what to write instead. */
  List<String> expected() {
    return List.of(expected.split(" … ", -1));
  }

  /** The application of one resource. */
  static final class BrokenApplication extends Application {

    private final Class<?> resource;

    BrokenApplication(Class<?> resource) {
      this.resource = resource;
    }

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(EtaggedFeature.class, resource);
    }
  }

  /** Never asked. */
  static final class Source implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      return Validators.absent();
    }
  }

  /** Two sources. */
  @Path("broken")
  public static class TwoSources {

    @GET
    @Etagged(value = String.class, source = Source.class)
    public String get() {
      return "";
    }
  }

  /** A precondition required on GET. */
  @Path("broken")
  public static class RequiredOnGet {

    @GET
    @Etagged(source = Source.class, required = true)
    public String get() {
      return "";
    }
  }

  /** A state type that nothing knows. */
  @Path("broken")
  public static class NoStateType {

    @GET
    @Etagged(String.class)
    public String get() {
      return "";
    }
  }

  /** No source on a write. */
  @Path("broken")
  public static class NothingBeforeAWrite {

    @PUT
    @Etagged
    public String put(String body) {
      return "";
    }
  }

  /** A wrong name of a field. */
  @Path("broken")
  public static class NoFieldName {

    @GET
    @Etagged(source = Source.class, vary = "Accept Language")
    public String get() {
      return "";
    }
  }

  /** A wrong directive. */
  @Path("broken")
  public static class NoDirective {

    @GET
    @Etagged(source = Source.class, cacheControl = "max age")
    public String get() {
      return "";
    }
  }

  /** An attribute of nothing. */
  @Path("broken")
  public static class NoStateToIdentify {

    @GET
    @Etagged(source = Source.class, key = @Key("slug"))
    public String get() {
      return "";
    }
  }
}
