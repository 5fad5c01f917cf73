package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6585 section 3: 428 where a precondition is required. */
abstract class RequiredTopic extends Topic {

  RequiredTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
  void writeWithoutPreconditionIsNotPerformed(String method) {
    State state = State.tagged();
    RawResponse response = send(request(method, state));
    assertThat(response.status()).isEqualTo(428);
    assertThat(response.fields("ETag")).containsExactly(state.tag());
    assertThat(response.field("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"status\":428");
    assertThat(deeds(state).performed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "If-Modified-Since, 'Thu, 29 Feb 2024 12:00:00 GMT'",
    "If-Unmodified-Since, yesterday",
    "If-Range, '\"a\"'"
  })
  void preconditionThatIsIgnoredIsNone(String field, String value) {
    State state = State.tagged();
    assertThat(send(request("PUT", state).with(field, value)).status()).isEqualTo(428);
    assertThat(deeds(state).performed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "If-Match, *",
    "If-None-Match, '\"other\"'",
    "If-Unmodified-Since, 'Thu, 29 Feb 2024 12:00:00 GMT'"
  })
  void preconditionThatHoldsLetsTheWritePass(String field, String value) {
    State state = State.tagged();
    assertThat(send(request("PUT", state).with(field, value)).status()).isEqualTo(200);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @Test
  void preconditionThatFailsIsAnswered412() {
    State state = State.tagged();
    assertThat(send(request("PUT", state).with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(send(request("PUT", state).with("If-Match", "malformed")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void creationNeedsOneToo() {
    State state = State.absent();
    assertThat(send(request("PUT", state)).status()).isEqualTo(428);
    assertThat(send(request("PUT", state).with("If-None-Match", "*")).status()).isEqualTo(201);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void readNeedsNone(String method) {
    assertThat(send(request(method, State.tagged())).status()).isEqualTo(200);
  }

  @Test
  void methodThatSelectsNoRepresentationNeedsNone() {
    State state = State.tagged();
    assertThat(send(request("OPTIONS", state)).status()).isEqualTo(204);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  private static RawRequest request(String method, State state) {
    RawRequest request = RawRequest.of(method, "/required/" + state.id());
    return method.startsWith("P") ? request.withText("new") : request;
  }
}
