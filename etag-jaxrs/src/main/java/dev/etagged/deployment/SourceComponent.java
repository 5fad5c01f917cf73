package dev.etagged.deployment;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;

/** The application's own source. */
record SourceComponent(Component<ValidatorSource> source) implements ValidatorSource {

  SourceComponent(Class<? extends ValidatorSource> type, ApplicationEnvironment environment) {
    this(new Component<>(type, environment));
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
    return source.toString();
  }
}
