package dev.etagged.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.testkit.finding.Cause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CausesTest {

  @ParameterizedTest
  @EnumSource
  void eachHasItsTexts(Cause cause) {
    assertThat(cause.severity()).isNotNull();
    assertThat(cause.title()).endsWith(".");
    assertThat(cause.section()).matches("RFC [0-9]+ section [0-9.]+");
    assertThat(cause.because()).endsWith(".");
    assertThat(cause.cure()).endsWith(".");
  }
}
