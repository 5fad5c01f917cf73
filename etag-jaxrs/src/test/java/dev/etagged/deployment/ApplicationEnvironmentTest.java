package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.DecisionListener;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ListenerSupport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ApplicationEnvironmentTest {

  private final ApplicationEnvironment environment = DeclaredPlan.environment();

  @Test
  void isAComponentOfTheApplication() {
    assertThat(environment.component(Environment.class)).containsSame(environment);
  }

  @Test
  void withoutResolverAndBeanThereIsNoComponent() {
    assertThat(environment.component(Runnable.class)).isEmpty();
    assertThat(environment.resolve(Runnable.class, String.class)).isEmpty();
  }

  @Test
  void offersWhatTheServerHas() {
    assertThat(environment.offers("jakarta.ws.rs.core.Response")).isTrue();
    assertThat(environment.offers("org.example.Absent")).isFalse();
  }

  /** As on WildFly, which sets them after it has registered the feature. */
  @Test
  void propertiesOfTheApplicationMayComeLate() {
    Map<String, Object> properties = new HashMap<>();
    ApplicationEnvironment late = DeclaredPlan.environment(properties);
    properties.put("etagged.server-timing", "true");
    assertThat(late.configuration().serverTiming()).isFalse();
    late.requestBegins();
    assertThat(late.configuration().serverTiming()).isTrue();
  }

  /** Components are made with them: half of a setting would be worse than none. */
  @Test
  void whatComponentsAreMadeWithStays() {
    Map<String, Object> properties = new HashMap<>();
    ApplicationEnvironment late = DeclaredPlan.environment(properties);
    EtaggedConfiguration atDeployment = late.configuration();
    properties.put("etagged.range-limit", "3");
    properties.put("etagged.digest-limit", "3");
    properties.put("etagged.file-limit", "3");
    properties.put("etagged.server-codings", "gzip");
    properties.put("etagged.verify-not-modified", "true");
    properties.put("etagged.report", "true");
    late.requestBegins();
    assertThat(late.configuration()).isEqualTo(atDeployment);
  }

  /** It is too late to fail the deployment. */
  @Test
  void wrongPropertyThatComesLateChangesNothing() {
    Map<String, Object> properties = new HashMap<>();
    ApplicationEnvironment late = DeclaredPlan.environment(properties);
    properties.put("etagged.server-timing", "yes");
    late.requestBegins();
    assertThat(late.configuration().serverTiming()).isFalse();
  }

  @Test
  void modulesAddListenersAndOneThatFailsIsLeftOut() {
    assertThat(environment.listeners()).containsExactly(ListeningSupport.LISTENER);
  }

  /** Gives a listener. */
  public static final class ListeningSupport implements ListenerSupport {
    static final DecisionListener LISTENER = decision -> {};

    @Override
    public Optional<DecisionListener> listener(Environment environment) {
      return Optional.of(LISTENER);
    }
  }

  /** Has nothing to report to. */
  public static final class SilentSupport implements ListenerSupport {
    @Override
    public Optional<DecisionListener> listener(Environment environment) {
      return Optional.empty();
    }
  }

  /** Was made for another version of what it reports to. */
  public static final class BrokenSupport implements ListenerSupport {
    @Override
    public Optional<DecisionListener> listener(Environment environment) {
      throw new NoSuchMethodError("io.example.Meter.count()");
    }
  }

  @Test
  void epochIsEmptyByDefault() {
    assertThat(environment.epoch()).isEmpty();
  }
}
