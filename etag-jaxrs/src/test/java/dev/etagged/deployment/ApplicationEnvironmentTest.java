package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.spi.Environment;
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
  void epochIsEmptyByDefault() {
    assertThat(environment.epoch()).isEmpty();
  }
}
