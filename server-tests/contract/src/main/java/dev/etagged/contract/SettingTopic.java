package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings, the feature's registration, and the answers to what is wrong at the deployment. */
abstract class SettingTopic {

  private final Start start;
  private final boolean findsFeatures;

  SettingTopic(Start start, boolean findsFeatures) {
    this.start = start;
    this.findsFeatures = findsFeatures;
  }

  @Test
  void settingsOfTheApplicationAreRead() throws Exception {
    try (ServerUnderTest explaining = start.start(new SettingApplications.Explaining())) {
      State state = State.tagged();
      RawRequest get = RawRequest.get("/filtered/" + state.id());
      RawResponse response = explaining.exchange(get.with("If-None-Match", state.tag()));
      assertThat(response.field("Server-Timing").orElseThrow())
          .contains("NOT_MODIFIED", "If-None-Match");
    }
  }

  @Test
  void contentBeyondTheDigestLimitIsSaidOncePerMethod() throws Exception {
    RawRequest get = RawRequest.get("/content/times/5?text=a");
    try (ServerUnderTest small = start.start(new SettingApplications.Lenient());
        LoggedMessages log = LoggedMessages.capture()) {
      assertThat(small.exchange(get).fields("ETag")).isEmpty();
      assertThat(small.exchange(get).fields("ETag")).isEmpty();
      log.require(List.of("Content.times", "more than 4 octets", "etagged.digest-limit"));
      log.requireNoMore("more than 4 octets");
      assertThat(small.exchange(RawRequest.get("/content/times/4?text=a")).fields("ETag"))
          .hasSize(1);
    }
  }

  @ParameterizedTest(
      name = "If-Match: {0} where \"t\" is current gives {1} under etagged.lenient-if-match")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"%s\" | 200",
        "W/\"%s\" | 200",
        "\"%s-gzip\" | 200",
        "W/\"%s--gzip\" | 200",
        "\"%s;gzip\" | 200",
        "\"%s-br\" | 200",
        "W/\"other\" | 412",
        "\"other-gzip\" | 412",
      })
  void rewrittenTagsOfOursAreAcceptedOnDemand(String sent, int status) throws Exception {
    State state = State.tagged();
    String opaqueTag = state.tag().replace("\"", "");
    try (ServerUnderTest lenient = start.start(new SettingApplications.Lenient())) {
      RawRequest put = RawRequest.of("PUT", "/filtered/" + state.id()).withText("new");
      assertThat(lenient.exchange(put.with("If-Match", sent.formatted(opaqueTag))).status())
          .isEqualTo(status);
    }
  }

  @Test
  void unknownSettingFailsTheDeployment() {
    assertThatThrownBy(() -> start.start(new SettingApplications.Misspelt()).close())
        .hasStackTraceContaining("etagged.epohc is no setting");
  }

  @Test
  void featureThatIsNotListedIsFoundWhereTheRuntimeLooks() throws Exception {
    try (ServerUnderTest discovering = start.start(new SettingApplications.Discovering())) {
      State state = State.tagged();
      RawRequest get = RawRequest.get("/filtered/" + state.id());
      assertThat(discovering.exchange(get.with("If-None-Match", state.tag())).status())
          .isEqualTo(findsFeatures ? 304 : 200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void brokenAnnotationSaysWhatToWriteInstead(BrokenAnnotation broken) {
    try (LoggedMessages log = LoggedMessages.capture()) {
      requireFailure(broken);
      log.require(broken.expected());
    }
  }

  /** The deployment fails, or else the first request does. */
  private void requireFailure(BrokenAnnotation broken) {
    try (ServerUnderTest started = start.start(broken.application())) {
      RawResponse response = started.exchange(broken.request());
      assertThat(response.status()).isGreaterThanOrEqualTo(500);
    } catch (Exception failedDeployment) {
      assertThat(failedDeployment).isNotInstanceOf(NullPointerException.class);
    }
  }
}
