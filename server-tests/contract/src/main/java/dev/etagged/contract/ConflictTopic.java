package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision;
import dev.etagged.Decision.Kind;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The preconditions held, and then another write came first. */
abstract class ConflictTopic extends Topic {

  private static final String OVERTAKEN = "dev.etagged.contract.StoreFailure#overtaken";
  private static final String COLLIDED = "dev.etagged.contract.StoreFailure#collided";
  private static final String CONFLICTS = "dev.etagged.contract.StoreFailure#conflicts";

  ConflictTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void loserUnderIfMatchIsAnswered412WithTheTagOfTheWinner(StoreFailure failure) {
    State state = State.tagged();
    String seen = state.tag();
    RawResponse response = send(put("/conflict/overtaken/", failure, state).with("If-Match", seen));
    assertProblem(response, 412, state.tag());
    assertThat(state.tag()).isNotEqualTo(seen);
    assertThat(deeds(state).lookedUp()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void loserOfACreationIsAnswered412(StoreFailure failure) {
    State state = State.absent();
    RawResponse response =
        send(put("/conflict/overtaken/", failure, state).with("If-None-Match", "*"));
    assertProblem(response, 412, state.tag());
  }

  /** The winner was rolled back as well, say, or changed another row of the same resource. */
  @ParameterizedTest
  @MethodSource(OVERTAKEN)
  void overtakenWriteIsAnswered412ThoughItsPreconditionHoldsAgain(StoreFailure failure) {
    State state = State.tagged();
    assertProblem(
        send(put("/conflict/failing/", failure, state).with("If-Match", state.tag())),
        412,
        state.tag());
  }

  @ParameterizedTest
  @MethodSource(COLLIDED)
  void collisionWithAnythingElseIsAnswered409(StoreFailure failure) {
    State state = State.tagged();
    assertProblem(
        send(put("/conflict/failing/", failure, state).with("If-Match", state.tag())),
        409,
        state.tag());
    assertThat(send(put("/conflict/failing/", failure, State.absent()).with("If-None-Match", "*")))
        .satisfies(response -> assertThat(response.status()).isEqualTo(409))
        .satisfies(response -> assertThat(response.fields("ETag")).isEmpty());
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void withoutAPreconditionItIsAnswered409WithTheCurrentTag(StoreFailure failure) {
    State state = State.tagged();
    assertProblem(send(put("/conflict/overtaken/", failure, state)), 409, state.tag());
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void withoutTheAnnotationItIsAnswered409(StoreFailure failure) {
    RawResponse response =
        send(
            RawRequest.of("PUT", "/unannotated-conflict/" + failure)
                .withText("new")
                .with("If-Match", "\"a\""));
    assertThat(response.status()).isEqualTo(409);
    assertThat(response.field("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"status\":409");
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void readThatLosesIsAnswered409(StoreFailure failure) {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/conflict/failing/" + failure + "/" + state.id());
    assertThat(send(get.with("If-None-Match", "\"other\"")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPTIMISTIC_LOCK", "COMMIT_UNDER_TRANSACTIONAL", "ROLLBACK_OF_A_BEAN"})
  void loserOnAnotherThreadIsAnswered412(StoreFailure failure) {
    State state = State.tagged();
    RawRequest put = put("/conflict/stage/", failure, state).with("If-Match", state.tag());
    assertProblem(send(put), 412, "\"of-the-winner\"");
  }

  /** As the runtime does by itself (Jakarta REST, integration with enterprise beans). */
  @Test
  void whatABeanDecidedStands() {
    RawRequest put = RawRequest.of("PUT", "/unannotated-conflict/refused").withText("new");
    assertThat(send(put).status()).isEqualTo(403);
  }

  @Test
  void lostWriteIsDecidedASecondTime() {
    State state = State.tagged();
    send(
        put("/conflict/overtaken/", StoreFailure.OPTIMISTIC_LOCK, state)
            .with("If-Match", state.tag()));
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(Kind.PROCEED, Kind.PRECONDITION_FAILED);
    assertThat(DecisionLog.on(state).get(1).validators()).isEqualTo(state.validators());
  }

  @ParameterizedTest
  @MethodSource(CONFLICTS)
  void lostWriteIsToldWithItsAnswer(StoreFailure failure) {
    State conditional = State.tagged();
    State unconditional = State.tagged();
    send(put("/conflict/overtaken/", failure, conditional).with("If-Match", conditional.tag()));
    send(put("/conflict/overtaken/", failure, unconditional));
    assertToldOnce(conditional, "PUT", 412, "/conflict/overtaken/{failure}/{id}");
    assertToldOnce(unconditional, "PUT", 409, "/conflict/overtaken/{failure}/{id}");
  }

  @Test
  void removalThatCameFirstIsToldAsALostWrite() {
    State state = State.tagged();
    send(RawRequest.of("DELETE", "/conflict/gone/404/" + state.id()).with("If-Match", state.tag()));
    assertToldOnce(state, "DELETE", 412, "/conflict/gone/{status}/{id}");
  }

  /** What fails before the method, or by itself, has lost to nobody. */
  @Test
  void nothingElseIsToldAsALostWrite() {
    State state = State.tagged();
    RawRequest put = put("/conflict/overtaken/", StoreFailure.OPTIMISTIC_LOCK, state);
    send(put.with("If-Match", "\"other\""));
    send(RawRequest.of("DELETE", "/conflict/mistaken/" + state.id()).with("If-Match", state.tag()));
    send(RawRequest.of("PUT", "/required/" + state.id()).withText("new"));
    send(RawRequest.get("/after/" + state.id()).with("If-None-Match", state.tag()));
    assertThat(DecisionLog.conflictsOn(state)).isEmpty();
  }

  private static void assertToldOnce(State state, String method, int status, String template) {
    assertThat(DecisionLog.conflictsOn(state))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.status()).isEqualTo(status);
              assertThat(conflict.method()).isEqualTo(method);
              assertThat(conflict.uriTemplate()).hasValue(template);
              assertThat(conflict.resourceMethod()).contains("ConflictResources");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void methodThatFindsNothingAnyMoreIsAnswered412(int status) {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.of("DELETE", "/conflict/gone/" + status + "/" + state.id())
                .with("If-Match", state.tag()));
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.fields("ETag")).isEmpty();
    assertThat(response.body()).contains("\"status\":412");
    assertThat(deeds(state).lookedUp()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"If-None-Match", "Unrelated"})
  void withoutAPreconditionThatFailsItsAnswerStays(String field) {
    State state = State.tagged();
    RawResponse response =
        send(RawRequest.of("DELETE", "/conflict/gone/404/" + state.id()).with(field, "\"other\""));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("gone");
  }

  @Test
  void methodThatErrsKeepsItsAnswer() {
    State state = State.tagged();
    RawResponse response =
        send(
            RawRequest.of("DELETE", "/conflict/mistaken/" + state.id())
                .with("If-Match", state.tag()));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("mistaken");
  }

  private static RawRequest put(String path, StoreFailure failure, State state) {
    return RawRequest.of("PUT", path + failure + "/" + state.id()).withText("new");
  }

  private static void assertProblem(RawResponse response, int status, String tag) {
    assertThat(response.status()).as("%s", response).isEqualTo(status);
    assertThat(response.field("Content-Type")).hasValue("application/problem+json");
    assertThat(response.field("ETag")).hasValue(tag);
    assertThat(response.field("Cache-Control")).hasValue("no-store");
    assertThat(response.body())
        .contains("\"status\":" + status, "\"etag\":\"" + tag.replace("\"", "\\\""));
  }
}
