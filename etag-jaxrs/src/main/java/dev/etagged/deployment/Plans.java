package dev.etagged.deployment;

import static java.lang.System.Logger.Level.ERROR;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.ValidatorSource;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of an application's methods, each made once. */
public final class Plans {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final PlanFactory factory;
  private final Map<Key, Optional<Plan>> plans = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param content the source for a method whose content determines the tag
   */
  public Plans(ApplicationEnvironment environment, ValidatorSource content) {
    this.factory = new PlanFactory(environment, content);
  }

  /**
   * The plan of a method; empty if no {@link Etagged} governs it.
   *
   * @throws EtaggedConfigurationException if the annotation is wrong
   */
  public Optional<Plan> planOf(Class<?> resourceClass, Method method) {
    return plans.computeIfAbsent(new Key(resourceClass, method), this::make);
  }

  private Optional<Plan> make(Key key) {
    try {
      return factory.plan(ResourceMethod.of(key.resourceClass(), key.method()));
    } catch (EtaggedConfigurationException wrong) {
      // Not every runtime shows the cause of a failed deployment or of a 500.
      LOGGER.log(ERROR, wrong.getMessage());
      throw wrong;
    }
  }

  private record Key(Class<?> resourceClass, Method method) {}
}
