package dev.etagged.jaxrs;

import dev.etagged.jaxrs.EtaggedConfiguration.Places;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.Providers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The application around the filters: its settings, its components, the state types it can use. */
final class ApplicationEnvironment implements StateTypeSupport.Environment {

  private final ContextResolvers resolvers;
  private final Lazy<EtaggedConfiguration> configuration;
  private final List<StateTypeSupport> stateTypes;

  ApplicationEnvironment(Configuration jaxrs, Supplier<@Nullable Providers> providers) {
    this.resolvers = new ContextResolvers(providers);
    Places places = new Places(jaxrs::getProperty, System::getProperty, System::getenv);
    // A wrong setting fails the deployment; the default epoch waits until CDI is up.
    EtaggedConfiguration.read(places, setting -> "");
    this.configuration =
        new Lazy<>(() -> EtaggedConfiguration.read(places, CdiComponents::implementationVersion));
    this.stateTypes = loadStateTypes();
  }

  @Override
  public EtaggedConfiguration configuration() {
    return configuration.get();
  }

  @Override
  public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    return resolvers.resolve(type, context);
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return CdiComponents.find(type).or(() -> resolve(type, type));
  }

  /** Called on the thread of each request, before anything else. */
  void requestBegins() {
    resolvers.requestBegins();
    // The default epoch can be had where the request's contexts are, and an answer may be
    // elsewhere.
    configuration.get();
    stateTypes.forEach(StateTypeSupport::requestBegins);
  }

  List<StateTypeSupport> stateTypes() {
    return stateTypes;
  }

  /**
   * Whichever loader the server gave the jars: the application's, or the one of a shared library.
   */
  private static List<StateTypeSupport> loadStateTypes() {
    Map<Class<?>, StateTypeSupport> found = new LinkedHashMap<>();
    ServiceLoader.load(StateTypeSupport.class)
        .forEach(support -> found.putIfAbsent(support.getClass(), support));
    ServiceLoader.load(StateTypeSupport.class, StateTypeSupport.class.getClassLoader())
        .forEach(support -> found.putIfAbsent(support.getClass(), support));
    return List.copyOf(found.values());
  }
}
