package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The tests run on the providers that the build says, not on what the class path happens to hold.
 */
final class ProviderVersionTest {

  @Test
  void isTheOneOfTheBuild() {
    assertThat(org.hibernate.Version.getVersionString())
        .isEqualTo(System.getProperty("etagged.test.hibernate"));
    assertThat(org.eclipse.persistence.Version.getVersion())
        .isEqualTo(System.getProperty("etagged.test.eclipselink"));
  }
}
