package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Roles by annotations, on the runtimes: a server that reads them itself knows none of the callers
 * of this contract.
 */
abstract class RoleTopic extends Topic {

  RoleTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  /**
   * Nothing but the body enforces it here: where CDI could, a write is evaluated before the body.
   */
  @ParameterizedTest
  @ValueSource(strings = {"role-on-class", "role-on-method", "role-on-interface"})
  void whoHasNotTheRoleWritesNothing(String path) {
    Refusals.of(path, List.of("PUT", "DELETE"))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-on-class", "role-on-method", "role-on-interface"})
  void whoHasTheRoleIsAnsweredWithoutTheMethod(String path) {
    new Admission(path, server()).requireAnswersWithoutTheMethod();
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-on-class", "role-on-method", "role-on-interface"})
  void whoHasTheRoleLosesNoUpdate(String path) {
    new Admission(path, server()).requireNoLostUpdate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-on-class", "role-on-method", "role-on-interface"})
  void stateOfARoleIsPrivate(String path) {
    new Admission(path, server()).requirePrivacy();
  }

  /** Whoever has not the role that nobody demands gets the right answers all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"", Callers.READER, Callers.EDITOR})
  void roleThatNobodyDemandsChangesNoAnswer(String caller) {
    State state = State.tagged();
    RawRequest get = Admission.request("GET", "decorated", state, caller);
    assertThat(send(get).fields("ETag")).containsExactly(state.tag());
    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(send(get.with("If-None-Match", "\"other\"")).status()).isEqualTo(200);
    assertThat(send(get.with("If-Match", "\"other\"")).status()).isEqualTo(412);
  }

  @Test
  void everybodyIsAnsweredWhereEverybodyMay() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/decorated/" + state.id() + "/open");
    assertThat(send(get.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(deeds(state).performed()).isZero();
    assertThat(send(get).fields("Cache-Control")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", Callers.READER, Callers.EDITOR})
  void nobodyIsAnsweredWhereNobodyMay(String caller) {
    State state = State.tagged();
    RawResponse response =
        send(
            Admission.as(caller, RawRequest.get("/decorated/" + state.id() + "/denied"))
                .with("If-None-Match", "*"));
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.fields("ETag")).isEmpty();
  }
}
