package dev.etagged.deployment;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.spi.Environment;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.StateTypeSupport;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan of a method as a test declares it, where {@link Known} is the one state type. */
final class DeclaredPlan {

  private static final PlanFactory FACTORY =
      new PlanFactory(environment(), target -> Validators.unknown());

  private DeclaredPlan() {}

  static Optional<Plan> of(Class<?> type, String name) {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(declared -> declared.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return FACTORY.plan(ResourceMethod.of(type, method));
  }

  /** An application without settings and components. */
  static ApplicationEnvironment environment() {
    return environment(Map.of());
  }

  /** An application without components. */
  static ApplicationEnvironment environment(Map<String, Object> properties) {
    return new ApplicationEnvironment(configuration(properties), () -> null);
  }

  private static Configuration configuration(Map<String, Object> properties) {
    return (Configuration)
        Proxy.newProxyInstance(
            Configuration.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getPropertyNames" -> properties.keySet();
                  case "getProperty" -> properties.get(arguments[0]);
                  default -> null;
                });
  }

  /** A state type that {@link KnownSupport} knows. */
  static final class Known {}

  /** Another, whose tags are weak. */
  static final class Timed {}

  /** Knows {@link Known}, whose instances have an {@code id}. */
  public static final class KnownSupport implements StateTypeSupport {
    @Override
    public Optional<StateSource> sourceFor(StateDeclaration state, Environment environment) {
      return Optional.of(state)
          .filter(known -> known.type() == Known.class || known.type() == Timed.class)
          .map(Source::new);
    }

    private record Source(StateDeclaration state) implements StateSource {
      @Override
      public List<String> pathParameters() {
        return state.key().isEmpty()
            ? List.of("id")
            : state.key().stream().flatMap(key -> key.parameter().stream()).toList();
      }

      @Override
      public Optional<Strength> strength() {
        return Optional.of(state.type() == Timed.class ? Strength.WEAK : Strength.STRONG);
      }

      @Override
      public Validators validators(TargetResource target) {
        return Validators.of(ETag.strong("known"));
      }
    }
  }

  static final class AnySource implements ValidatorSource {
    @Override
    public Validators validators(TargetResource target) {
      return Validators.absent();
    }
  }
}
