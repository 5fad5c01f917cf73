package dev.etagged.jpa;

import dev.etagged.deployment.EtaggedConfiguration;
import dev.etagged.spi.StateTypeSupport.Environment;
import java.util.HashMap;
import java.util.List;
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
  }

  <T> FakeEnvironment with(Class<T> type, T component) {
    components.put(type, component);
    return this;
  }

  @Override
  public EtaggedConfiguration configuration() {
    return new EtaggedConfiguration(epoch, false, 0, 0, List.of(), false);
  }

  @Override
  public <T> Optional<T> resolve(Class<T> type, Class<?> context) {
    return Optional.ofNullable(components.get(type)).map(type::cast);
  }
}
