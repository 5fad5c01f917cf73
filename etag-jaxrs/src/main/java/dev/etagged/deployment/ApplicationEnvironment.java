package dev.etagged.deployment;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.DecisionListener;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.deployment.EtaggedConfiguration.Places;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ListenerSupport;
import dev.etagged.spi.StateTypeSupport;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.Providers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The application around the filters: its settings, its components, the state types it can use. */
public final class ApplicationEnvironment implements Environment {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final ContextResolvers resolvers;
  private final Configuration jaxrs;
  private volatile EtaggedConfiguration configuration;
  private volatile boolean settled;
  private final Lazy<String> epoch;
  private final Lazy<Boolean> lacksDate = new Lazy<>(CdiComponents::containerLacksDate);
  private final List<StateTypeSupport> stateTypes;
  private final List<ListenerSupport> listenerSupports;

  /**
   * Reads the settings.
   *
   * @param providers gives the application's providers, once the runtime has injected them
   * @throws EtaggedConfigurationException if a setting is wrong
   */
  public ApplicationEnvironment(Configuration jaxrs, Supplier<@Nullable Providers> providers) {
    this.jaxrs = jaxrs;
    this.resolvers = new ContextResolvers(providers);
    this.configuration = read();
    this.epoch =
        new Lazy<>(() -> configuration().epoch().orElseGet(CdiComponents::implementationVersion));
    this.stateTypes = load(StateTypeSupport.class);
    this.listenerSupports = load(ListenerSupport.class);
  }

  private EtaggedConfiguration read() {
    EtaggedConfiguration.requireKnown(jaxrs.getPropertyNames());
    return EtaggedConfiguration.read(
        new Places(jaxrs::getProperty, System::getProperty, System::getenv));
  }

  /** The settings; at deployment, those of the application itself may not be there yet. */
  public EtaggedConfiguration configuration() {
    return configuration;
  }

  public List<StateTypeSupport> stateTypes() {
    return stateTypes;
  }

  @Override
  public String epoch() {
    return epoch.get();
  }

  @Override
  public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    return resolvers.resolve(type, context);
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return type == Environment.class
        ? Optional.of(type.cast(this))
        : CdiComponents.find(type).or(() -> resolve(type, type));
  }

  /** Whether a response has no {@code Date} unless the application sets one. */
  public boolean lacksDate() {
    return lacksDate.get();
  }

  /** RESTEasy registers features that it finds as services before it has these properties. */
  private void readAgain() {
    try {
      EtaggedConfiguration late = read();
      EtaggedConfiguration inForce = late.withFixedOf(configuration);
      if (!inForce.equals(late)) {
        LOGGER.log(
            WARNING,
            "the properties of the application come too late for one of %s; set system properties or the environment instead"
                .formatted(EtaggedConfiguration.FIXED));
      }
      configuration = inForce;
    } catch (EtaggedConfigurationException wrong) {
      LOGGER.log(ERROR, wrong.getMessage());
    }
  }

  @Override
  public boolean offers(String className) {
    return ServerClasses.include(className);
  }

  /** Called on the thread of each request, before anything else. */
  public void requestBegins() {
    resolvers.requestBegins();
    if (!settled) {
      settled = true;
      readAgain();
    }
    // Only here the request's contexts are sure to be there; an answer may be made elsewhere.
    epoch.get();
    lacksDate.get();
  }

  /** The application's own listener and those of modules. It is called during a request. */
  public List<DecisionListener> listeners() {
    List<DecisionListener> found = new ArrayList<>();
    component(DecisionListener.class).ifPresent(found::add);
    for (ListenerSupport support : listenerSupports) {
      try {
        support.listener(this).ifPresent(found::add);
      } catch (RuntimeException | LinkageError failed) {
        // An API of another version than the module knows, for instance: requests do without it.
        LOGGER.log(WARNING, support.getClass().getName() + " gives no listener", failed);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whichever loader the server gave the jars: the application's, or the one of a shared library.
   */
  private static <S> List<S> load(Class<S> type) {
    Map<Class<?>, S> found = new LinkedHashMap<>();
    ServiceLoader.load(type).forEach(service -> found.putIfAbsent(service.getClass(), service));
    ServiceLoader.load(type, type.getClassLoader())
        .forEach(service -> found.putIfAbsent(service.getClass(), service));
    return List.copyOf(found.values());
  }
}
