package dev.etagged.deployment;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The application's own source, obtained at its first use. */
final class SourceComponent implements ValidatorSource {

  private final Class<? extends ValidatorSource> type;
  private final Lazy<ValidatorSource> source;

  SourceComponent(Class<? extends ValidatorSource> type, ApplicationEnvironment environment) {
    this.type = type;
    this.source = new Lazy<>(() -> obtain(environment));
  }

  @Override
  public Validators validators(TargetResource target) {
    return source.get().validators(target);
  }

  @Override
  public Validators rendered(Object entity, TargetResource target) {
    return source.get().rendered(entity, target);
  }

  /** The application's class, for messages. */
  @Override
  public String toString() {
    return type.getName();
  }

  private ValidatorSource obtain(ApplicationEnvironment environment) {
    Optional<? extends ValidatorSource> component = environment.component(type);
    return component.isPresent() ? component.get() : construct();
  }

  private ValidatorSource construct() {
    try {
      Constructor<? extends ValidatorSource> constructor = type.getDeclaredConstructor();
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
