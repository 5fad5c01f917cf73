package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.deployment.EtaggedConfiguration.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EtaggedConfigurationTest {

  private static EtaggedConfiguration read(
      Map<String, Object> jaxrs, Map<String, String> system, Map<String, String> environment) {
    return EtaggedConfiguration.read(new Places(jaxrs::get, system::get, environment::get));
  }

  @Test
  void theJaxrsConfigurationComesFirst() {
    EtaggedConfiguration configuration =
        read(
            Map.of("etagged.epoch", 7), Map.of("etagged.epoch", "8"), Map.of("ETAGGED_EPOCH", "9"));

    assertThat(configuration.epoch()).contains("7");
  }

  @Test
  void theSystemPropertiesComeSecond() {
    EtaggedConfiguration configuration =
        read(Map.of(), Map.of("etagged.epoch", "8"), Map.of("ETAGGED_EPOCH", "9"));

    assertThat(configuration.epoch()).contains("8");
  }

  @Test
  void theEnvironmentComesThird() {
    EtaggedConfiguration configuration =
        read(
            Map.of(),
            Map.of(),
            Map.of(
                "ETAGGED_EPOCH", "9", "ETAGGED_SERVER_TIMING", "true", "ETAGGED_RANGE_LIMIT", "2"));

    assertThat(configuration)
        .isEqualTo(
            new EtaggedConfiguration(
                Optional.of("9"),
                true,
                2,
                1 << 20,
                1L << 30,
                List.of(),
                false,
                false,
                false,
                false));
  }

  @Test
  void withoutAnySettingTheDefaultsHold() {
    assertThat(read(Map.of(), Map.of(), Map.of()))
        .isEqualTo(
            new EtaggedConfiguration(
                Optional.empty(),
                false,
                16,
                1 << 20,
                1L << 30,
                List.of(),
                false,
                false,
                false,
                false));
  }

  @Test
  void aFlagIsTrueOrFalse() {
    assertThatThrownBy(() -> read(Map.of("etagged.server-timing", "yes"), Map.of(), Map.of()))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage("etagged.server-timing (yes) must be true or false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.0", "+1", "many", "1000000000", "99999999999999999999"})
  void aLimitIsANumber(String value) {
    assertThatThrownBy(() -> read(Map.of("etagged.range-limit", value), Map.of(), Map.of()))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            "etagged.range-limit (" + value + ") must be a number of ranges below 1000000000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999_999})
  void aLimitMayBeAnyNumber(int value) {
    assertThat(read(Map.of("etagged.range-limit", value), Map.of(), Map.of()).rangeLimit())
        .isEqualTo(value);
  }

  @Test
  void aSettingThatDoesNotExistIsNamed() {
    assertThatThrownBy(
            () -> EtaggedConfiguration.requireKnown(List.of("other.epoch", "etagged.epohc")))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            "etagged.epohc is not a setting of Etagged; write one of [etagged.epoch, etagged.server-timing, etagged.range-limit, etagged.digest-limit, etagged.file-limit, etagged.server-codings, etagged.lenient-if-match,"
                + " etagged.expose-headers, etagged.verify-not-modified, etagged.report]");
  }

  @Test
  void theSettingsThatExistAreKnown() {
    assertThatCode(
            () ->
                EtaggedConfiguration.requireKnown(
                    List.of(
                        "etagged.epoch",
                        "etagged.server-timing",
                        "etagged.range-limit",
                        "jersey.config.x")))
        .doesNotThrowAnyException();
  }
}
