package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision;
import dev.etagged.Decision.Kind;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9110 sections 13.1.1 and 13.2.1: unsafe methods on what is not there. A failure that the
 * method finds by itself comes before the preconditions; a success does not, where {@code If-Match}
 * does not hold.
 */
abstract class AbsentTopic extends Topic {

  AbsentTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest(name = "{0} {1}, If-Match: {2}")
  @CsvSource({
    "absent-guarded,  404, *",
    "absent-guarded,  404, '\"a\"'",
    "absent-guarded,  404, 'W/\"a\", \"b\"'",
    "absent-guarded,  404, malformed",
    "absent-guarded,  410, '\"a\"'",
    "absent-guarded,  403, '\"a\"'",
    "absent-guarded,  409, '\"a\"'",
    "absent-required, 404, '\"a\"'",
    "absent-required, 410, *",
  })
  void failureOfADeletionIsTheMethodsOwn(String path, int status, String tags) {
    State state = State.absent();
    RawResponse response = send(request("DELETE", path, status, state).with("If-Match", tags));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("the method's own");
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  /** Nothing was deleted, and nothing has the tag. */
  @ParameterizedTest(name = "{0} {1}, If-Match: {2}")
  @CsvSource({
    "absent-guarded,  204, *",
    "absent-guarded,  204, '\"a\"'",
    "absent-guarded,  200, '\"a\"'",
    "absent-guarded,  202, malformed",
    "absent-required, 204, '\"a\"'",
  })
  void successOfADeletionIsNone(String path, int status, String tags) {
    State state = State.absent();
    requireNothingThere(send(request("DELETE", path, status, state).with("If-Match", tags)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "PUT,    absent-guarded,   404",
    "PUT,    absent-guarded,   201",
    "PUT,    absent-unguarded, 404",
    "PUT,    absent-unguarded, 201",
    "POST,   absent-guarded,   404",
    "POST,   absent-unguarded, 201",
    "PATCH,  absent-guarded,   404",
    "PATCH,  absent-guarded,   201",
    "PATCH,  absent-unguarded, 404",
    "DELETE, absent-unguarded, 404",
    "DELETE, absent-unguarded, 204",
  })
  void whatCouldCreateOrIsNotGuardedIsNotPerformed(String method, String path, int status) {
    for (String tags : new String[] {"*", "\"a\""}) {
      State state = State.absent();
      requireNothingThere(send(request(method, path, status, state).with("If-Match", tags)));
      assertThat(deeds(state).performed()).isZero();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"DELETE, absent-guarded", "DELETE, absent-unguarded", "PATCH, absent-guarded"})
  void withoutAPreconditionThatFailsTheMethodAnswers(String method, String path) {
    for (String field : new String[] {"If-None-Match", "If-Unmodified-Since", "Unrelated"}) {
      State state = State.absent();
      String value =
          field.equals("If-Unmodified-Since") ? "Thu, 29 Feb 2024 12:00:00 GMT" : "\"a\"";
      RawResponse response = send(request(method, path, 404, state).with(field, value));
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("the method's own");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"a\"", "\"created-meanwhile\""})
  void whatIsCreatedMeanwhileIsNotDeleted(String tags) {
    State state = State.absent();
    RawResponse response =
        send(
            RawRequest.of("DELETE", "/absent-guarded/204/" + state.id() + "/overtaken")
                .with("If-Match", tags));
    assertThat(response.status()).as("%s", response).isEqualTo(412);
    assertThat(response.fields("ETag"))
        .containsExactly(AbsentResources.CREATED_MEANWHILE.toString());
    assertThat(deeds(state).performed()).isZero();
  }

  @Test
  void itIsDecidedOnce() {
    State state = State.absent();
    send(request("DELETE", "absent-required", 404, state).with("If-Match", "*"));
    send(request("DELETE", "absent-required", 204, state).with("If-Match", "*"));
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(Kind.PROCEED, Kind.PRECONDITION_FAILED);
  }

  private static void requireNothingThere(RawResponse response) {
    assertThat(response.status()).as("%s", response).isEqualTo(412);
    assertThat(response.body()).contains("there is no current representation");
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(response.field("Cache-Control").orElseThrow()).contains("no-store");
  }

  private static RawRequest request(String method, String path, int status, State state) {
    RawRequest request = RawRequest.of(method, "/" + path + "/" + status + "/" + state.id());
    return method.startsWith("P") ? request.withText("new") : request;
  }
}
