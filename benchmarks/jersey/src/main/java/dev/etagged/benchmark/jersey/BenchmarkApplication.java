package dev.etagged.benchmark.jersey;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources under comparison, with the library or without. */
final class BenchmarkApplication {

  /** Else a feature that the class path offers is registered by itself. */
  private static final String LOAD_SERVICES = "jakarta.ws.rs.loadServices";

  private BenchmarkApplication() {}

  static ResourceConfig withLibrary(Units units) {
    return withoutLibrary(units)
        .register(EtaggedFeature.class)
        .register(new GuardedUnit(units.guarded()))
        .register(new EtaggedResource(units))
        .register(new ShopResource());
  }

  static ResourceConfig withoutLibrary(Units units) {
    return new ResourceConfig()
        .property(LOAD_SERVICES, false)
        .register(JacksonFeature.class)
        .register(new BareResource(units))
        .register(new HandwrittenResource(units));
  }

  /** Tells the library where to look up versions. */
  @Provider
  static final class GuardedUnit implements ContextResolver<EntityManagerFactory> {

    private final EntityManagerFactory factory;

    GuardedUnit(EntityManagerFactory factory) {
      this.factory = factory;
    }

    @Override
    public EntityManagerFactory getContext(Class<?> type) {
      return factory;
    }
  }
}
