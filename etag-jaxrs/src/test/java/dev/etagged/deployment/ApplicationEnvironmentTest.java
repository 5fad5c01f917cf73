package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.DecisionListener;
import dev.etagged.spi.Environment;
import dev.etagged.spi.ListenerSupport;
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
