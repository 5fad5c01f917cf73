package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.Optional;
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

  /** Whoever does as the answer says gets another answer. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "PUT,    absent, create",
    "DELETE, absent, nothing",
    "PATCH,  absent, nothing",
    "POST,   absent, nothing",
    "PUT,    strong, tag",
    "PATCH,  strong, tag",
    "POST,   strong, tag",
    "DELETE, strong, tag",
    "PUT,    dated,  date",
    "DELETE, dated,  date",
    "PATCH,  weak and dated, date",
    "DELETE, weak and dated, date",
    "PUT,    weak,   any",
    "DELETE, weak,   any",
    "POST,   bare,   any",
  })
  void theAdviceWorks(String method, String current, String advice) {
    State state = state(current);
    RawResponse refused = send(request(method, state));
    assertThat(refused.status()).isEqualTo(428);
    String detail = refused.body();
    RawRequest again = request(method, state);
    switch (advice) {
      case "create" -> {
        assertThat(detail).contains("If-None-Match: *");
        assertThat(send(again.with("If-None-Match", "*")).status()).isEqualTo(201);
      }
      case "tag" -> {
        assertThat(detail).contains("Send If-Match with the entity tag");
        String tag = refused.field("ETag").orElseThrow();
        assertThat(send(again.with("If-Match", tag)).status()).isBetween(200, 299);
      }
      case "date" -> {
        assertThat(detail).contains("Send If-Unmodified-Since with the Last-Modified");
        String date = refused.field("Last-Modified").orElseThrow();
        assertThat(send(again.with("If-Unmodified-Since", date)).status()).isBetween(200, 299);
      }
      case "any" -> {
        assertThat(detail).contains("Send If-Match: *");
        assertThat(send(again.with("If-Match", "*")).status()).isBetween(200, 299);
      }
      default -> assertThat(detail).contains("once there is one").doesNotContain("If-None-Match");
    }
  }

  private static State state(String name) {
    Instant date = Instant.parse("2024-02-29T12:00:00Z");
    return switch (name) {
      case "absent" -> State.absent();
      case "strong" -> State.tagged();
      case "dated" -> State.of(Validators.of(date));
      case "weak" -> State.of(Validators.of(ETag.weak("w")));
      case "weak and dated" -> State.of(Validators.of(ETag.weak("w"), date));
      default -> State.of(new Validators.Known(Optional.empty(), Optional.empty()));
    };
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
