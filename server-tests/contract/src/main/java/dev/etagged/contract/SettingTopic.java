package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.PlannedMethod;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  @ParameterizedTest(name = "{0} with {1}: {2} where \"t\" is current says {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | If-None-Match | \"%s\" | NOT_MODIFIED by If-None-Match: match",
        "GET | If-None-Match | W/\"%s\" | NOT_MODIFIED by If-None-Match: weakened",
        "GET | If-None-Match | \"%s-gzip\" | NOT_MODIFIED by If-None-Match: suffixed",
        "GET | If-None-Match | \"other\" | PROCEED by If-None-Match: changed",
        "GET | If-None-Match | %s | PROCEED by If-None-Match: unquoted",
        "GET | X-None | none | PROCEED: unconditional",
        "PUT | If-Match | W/\"%s\" | PRECONDITION_FAILED by If-Match: weakened",
        "PUT | If-Match | \"other\" | PRECONDITION_FAILED by If-Match: changed",
      })
  void theDecisionAndItsReasonAreInServerTiming(
      String method, String name, String sent, String description) throws Exception {
    State state = State.tagged();
    String opaqueTag = state.tag().replace("\"", "");
    try (ServerUnderTest explaining = start.start(new SettingApplications.Explaining())) {
      RawRequest request = RawRequest.of(method, "/filtered/" + state.id());
      RawRequest body = method.equals("PUT") ? request.withText("new") : request;
      RawResponse response = explaining.exchange(body.with(name, sent.formatted(opaqueTag)));
      assertThat(String.join(", ", response.fields("Server-Timing")).split(",\\s*"))
          .contains("etagged;desc=\"" + description + "\"")
          .anyMatch(metric -> metric.matches("etagged-look-up;dur=\\d+\\.\\d{3}"))
          .hasSize(2);
    }
  }

  @Test
  void eachDecisionIsALineOfTheLogAtDebug() throws Exception {
    State state = State.tagged();
    Logger logger = Logger.getLogger("dev.etagged");
    logger.setLevel(Level.FINE);
    try (ServerUnderTest server = start.start(new SettingApplications.Explaining());
        LoggedMessages log = LoggedMessages.capture()) {
      server.exchange(RawRequest.get("/filtered/" + state.id()).with("If-None-Match", "\"6-b\""));
      log.require(
          List.of(
              "GET ",
              "filtered/%s > If-None-Match: \"6-b\" < ETag: %s ".formatted(state.id(), state.tag()),
              " = PROCEED: changed"));
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void theMethodsAreATableOfTheLogOnDemand() throws Exception {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/filtered/" + state.id());
    Logger logger = Logger.getLogger("dev.etagged");
    logger.setLevel(Level.INFO);
    try (ServerUnderTest server = start.start(new SettingApplications.Reporting());
        LoggedMessages log = LoggedMessages.capture()) {
      server.exchange(get);
      server.exchange(get);
      log.require(
          List.of(
              "request ",
              "GET filtered/{id} ",
              "PUT filtered/{id} ",
              "StateSource",
              "! a write without a precondition is performed"));
      log.requireNoMore("GET filtered/{id} ");
    } finally {
      logger.setLevel(null);
    }
  }

  @Test
  void theMethodsAreThereForTests() throws Exception {
    SettingApplications.Planned application = new SettingApplications.Planned();
    assertThat(application.feature.plannedMethods()).isEmpty();
    try (ServerUnderTest server = start.start(application)) {
      server.exchange(RawRequest.get("/rendered"));
      assertThat(application.feature.plannedMethods())
          .filteredOn(method -> method.path().equals(Optional.of("rendered")))
          .singleElement()
          .satisfies(
              method -> {
                assertThat(method.source()).isEqualTo("content");
                assertThat(method.warnings()).isEmpty();
              });
      assertThat(application.feature.plannedMethods())
          .extracting(PlannedMethod::httpMethod)
          .contains("GET", "PUT");
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

  /** RFC 9110 sections 8.8.3.3 and 12.5.5. */
  @Test
  void whatIsCodedBehindIsAnotherRepresentation() throws Exception {
    State state = State.tagged();
    RawRequest plain = RawRequest.get("/filtered/" + state.id());
    RawRequest coded = plain.with("Accept-Encoding", "gzip");
    String codedTag = state.tag().replaceAll("\"$", "~gzip\"");
    try (ServerUnderTest server = start.start(new SettingApplications.CodedBehind())) {
      for (RawRequest request : List.of(plain, plain.with("If-None-Match", state.tag()))) {
        RawResponse response = server.exchange(request);
        assertThat(response.fields("ETag")).containsExactly(state.tag());
        assertThat(response.fields("Vary")).containsExactly("Accept-Encoding");
      }
      for (RawRequest request : List.of(coded, coded.with("If-None-Match", codedTag))) {
        RawResponse response = server.exchange(request);
        assertThat(response.fields("ETag")).containsExactly(codedTag);
        assertThat(response.fields("Vary")).containsExactly("Accept-Encoding");
      }
    }
  }

  /** RFC 9110 section 14.2: what is known here are not the octets that are sent. */
  @Test
  void whatMayBeCodedBehindIsSentWhole() throws Exception {
    State state = State.tagged();
    RawRequest part = RawRequest.get("/filtered/" + state.id()).with("Range", "bytes=0-4");
    try (ServerUnderTest server = start.start(new SettingApplications.CodedBehind())) {
      assertThat(server.exchange(part).status()).isEqualTo(206);
      RawResponse whole = server.exchange(part.with("Accept-Encoding", "gzip"));
      assertThat(whole.status()).isEqualTo(200);
      assertThat(whole.fields("Accept-Ranges")).isEmpty();
      assertThat(whole.body()).isEqualTo("state " + state.id());
    }
  }

  @Test
  void unknownSettingFailsTheDeployment() {
    assertThatThrownBy(() -> start.start(new SettingApplications.Misspelt()).close())
        .hasStackTraceContaining("etagged.epohc is not a setting");
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
