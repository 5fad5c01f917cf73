package dev.etagged.deployment;

import dev.etagged.Authorizer;
import dev.etagged.TargetResource;

/** The application's own authorizer. */
record AuthorizerComponent(Component<Authorizer> authorizer) implements Authorizer {

  AuthorizerComponent(Class<? extends Authorizer> type, ApplicationEnvironment environment) {
    this(new Component<>(type, environment));
  }

  @Override
  public boolean permits(TargetResource target) {
    return authorizer.get().permits(target);
  }

  /** The application's class, for messages. */
  @Override
  public String toString() {
    return authorizer.toString();
  }
}
