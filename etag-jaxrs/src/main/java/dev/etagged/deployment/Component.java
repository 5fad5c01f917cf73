package dev.etagged.deployment;

import dev.etagged.EtaggedConfigurationException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** A component that an annotation names by its class, obtained at its first use. */
final class Component<T> {

  private final Class<? extends T> type;
  private final Lazy<T> instance;

  Component(Class<? extends T> type, ApplicationEnvironment environment) {
    this.type = type;
    this.instance = new Lazy<>(() -> obtain(environment));
  }

  T get() {
    return instance.get();
  }

  /** The application's class, for messages. */
  @Override
  public String toString() {
    return type.getName();
  }

  private T obtain(ApplicationEnvironment environment) {
    Optional<? extends T> component = environment.component(type);
    return component.isPresent() ? component.get() : construct();
  }

  private T construct() {
    try {
      Constructor<? extends T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException failed) {
      throw new EtaggedConfigurationException(
          "%s: its constructor failed".formatted(type.getName()), failed);
    } catch (ReflectiveOperationException | RuntimeException noConstructor) {
      throw new EtaggedConfigurationException(
          "%s is not a CDI bean, no ContextResolver provides it, and it has no constructor without parameters; write one of the three"
              .formatted(type.getName()),
          noConstructor);
    }
  }
}
