package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9110 section 13.2.1: a request that would fail without its preconditions fails in the same
 * way with them, whoever authorizes it and however late.
 */
abstract class AuthorizationTopic extends Topic {

  AuthorizationTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "owned",
        "foreign-annotation",
        "in-body",
        "in-body-failing",
        "late-filter",
        "early-filter"
      })
  void whoMayNotIsRefusedAsWithoutPreconditions(String path) {
    Refusals.of(path, List.of("GET", "HEAD", "PUT", "DELETE"))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-on-class", "role-on-method", "role-on-interface"})
  void whoHasNotTheRoleReadsNothing(String path) {
    Refusals.of(path, List.of("GET", "HEAD")).forEach(refusal -> refusal.requireSilence(server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"owned", "late-filter", "early-filter"})
  void whoMayIsAnsweredWithoutTheMethod(String path) {
    new Admission(path, server()).requireAnswersWithoutTheMethod();
  }

  @ParameterizedTest
  @ValueSource(strings = {"owned", "foreign-annotation", "in-body", "late-filter", "early-filter"})
  void whoMayLosesNoUpdate(String path) {
    new Admission(path, server()).requireNoLostUpdate();
  }

  @Test
  void successOfAMethodThatAuthorizesIsEvaluated() {
    State state = State.tagged();
    RawRequest get = Admission.request("GET", "in-body", state, Callers.EDITOR);
    RawResponse whole = send(get);
    assertThat(whole.fields("ETag")).containsExactly(state.tag());
    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(send(get.with("If-Match", "\"other\"")).status()).isEqualTo(412);
  }

  @Test
  void methodThatNeverAskedIsRefusedByTheGuard() {
    State state = State.tagged();
    RawRequest put = RawRequest.of("PUT", "/decorated/" + state.id() + "/guarded").withText("new");
    RawResponse required = send(put);
    assertThat(required.status()).isEqualTo(428);
    assertThat(required.body()).contains("\"status\":428");
    assertThat(send(put.with("If-Match", "\"other\"")).status()).isEqualTo(412);
  }

  /** It is too late for 428, and it would be untrue. */
  @Test
  void methodThatNeverAskedHasWritten() {
    State state = State.tagged();
    RawRequest put = RawRequest.of("PUT", "/decorated/" + state.id() + "/heedless").withText("new");
    assertThat(send(put).status()).isEqualTo(200);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  /** RFC 9111 section 5.2.2: what is for some callers is not for a shared cache. */
  @ParameterizedTest
  @ValueSource(strings = {"owned", "foreign-annotation", "in-body"})
  void stateOfAnAuthorizedCallerIsPrivate(String path) {
    new Admission(path, server()).requirePrivacy();
  }
}
