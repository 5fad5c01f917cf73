package dev.etagged.jpa;

import dev.etagged.spi.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An application outside CDI, with the ContextResolvers that a test gives it. */
final class FakeEnvironment implements Environment {

  private final Map<Class<?>, Object> components = new HashMap<>();
  private final String epoch;

  FakeEnvironment() {
    this("");
  }

  FakeEnvironment(String epoch) {
    this.epoch = epoch;
    components.put(Environment.class, this);
  }

  <T> FakeEnvironment with(Class<T> type, T component) {
    components.put(type, component);
    return this;
  }

  @Override
  public String epoch() {
    return epoch;
  }

  @Override
  public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    return Optional.ofNullable(components.get(type)).map(type::cast);
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return resolve(type, type);
  }

  @Override
  public boolean offers(String className) {
    try {
      Class.forName(className, false, FakeEnvironment.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
