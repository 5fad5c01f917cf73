package dev.etagged.data;

import dev.etagged.DecisionListener;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.ext.ContextResolver;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources over one source of repositories. */
final class BookApplication extends ResourceConfig {

  BookApplication(
      EntityManagerFactory factory,
      Shelves shelves,
      DecisionListener listener,
      Runnable beforeTransaction) {
    register(EtaggedFeature.class);
    register(BookWriter.class);
    register(new BookResource(shelves, beforeTransaction));
    register(new NewBookResource(shelves, beforeTransaction));
    register(new MissingBookResource(shelves, beforeTransaction));
    register(new EntityManagerFactories(factory));
    register(new Listeners(listener));
  }

  private record EntityManagerFactories(EntityManagerFactory factory)
      implements ContextResolver<EntityManagerFactory> {
    @Override
    public EntityManagerFactory getContext(Class<?> type) {
      return factory;
    }
  }

  private record Listeners(DecisionListener listener) implements ContextResolver<DecisionListener> {
    @Override
    public DecisionListener getContext(Class<?> type) {
      return listener;
    }
  }
}
