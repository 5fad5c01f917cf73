package dev.etagged.jpa.conflict;

import dev.etagged.spi.Environment;
import java.util.Optional;

/** A server with the classes that a loader finds, and nothing else. */
record Offering(ClassLoader classes) implements Environment {

  @Override
  public boolean offers(String className) {
    try {
      classes.loadClass(className);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  @Override
  public String epoch() {
    return "";
  }

  @Override
  public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    return Optional.empty();
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return Optional.empty();
  }
}
