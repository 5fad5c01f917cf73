package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9110 section 13.2.1, where CDI or an EJB container authorizes: behind every filter, when the
 * method is invoked.
 */
abstract class InvocationTopic extends Topic {

  InvocationTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarded",
        "guarded-methods",
        "guarded-by-stereotype",
        "guarded-session-bean",
        "guarded-by-itself",
        "guarded-behind-binding",
        "guarded-by-list",
        "guarded-by-decorator",
        "guarded-transaction",
        "constrained",
        "session-bean"
      })
  void whoMayNotIsRefusedAsWithoutPreconditions(String path) {
    Refusals.of(path, List.of("GET", "HEAD", "PUT", "DELETE"))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarded",
        "guarded-methods",
        "guarded-by-stereotype",
        "guarded-session-bean",
        "guarded-transaction"
      })
  void whoMayIsAnsweredWithoutTheMethod(String path) {
    State state = State.tagged();
    RawRequest get = request("GET", path, state);
    RawResponse notModified = send(get.with("If-None-Match", state.tag()));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("ETag")).containsExactly(state.tag());
    assertThat(deeds(state).performed()).isZero();
    assertThat(deeds(state).lookedUp()).isEqualTo(1);
    assertThat(send(get.with("If-None-Match", "*")).status()).isEqualTo(304);
    RawResponse failed = send(get.with("If-Match", "\"other\""));
    assertThat(failed.status()).isEqualTo(412);
    assertThat(failed.body()).contains("\"status\":412");
    RawRequest head = request("HEAD", path, state);
    assertThat(send(head.with("If-None-Match", state.tag())).status()).isEqualTo(304);
    assertThat(deeds(state).performed()).isZero();
    RawResponse whole = send(get.with("If-None-Match", "\"other\""));
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo("state " + state.id());
    assertThat(whole.fields("ETag")).containsExactly(state.tag());
    assertThat(whole.fields("Cache-Control")).containsExactly("private, no-cache");
  }

  /** A server may take {@code Authorization} for its own, and refuse first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarded",
        "guarded-methods",
        "guarded-by-stereotype",
        "guarded-session-bean",
        "guarded-transaction",
        "guarded-by-itself",
        "guarded-behind-binding",
        "guarded-by-list",
        "guarded-by-decorator"
      })
  void whoMayLosesNoUpdate(String path) {
    for (String method : List.of("PUT", "DELETE")) {
      State state = State.tagged();
      RawRequest write = request(method, path, state);
      RawResponse required = send(write);
      assertThat(required.status()).as("%s", required).isEqualTo(428);
      assertThat(required.body()).contains("\"status\":428");
      assertThat(required.fields("ETag")).containsExactly(state.tag());
      assertThat(send(write.with("If-Match", "\"other\"")).status()).isEqualTo(412);
      assertThat(send(write.with("If-None-Match", "*")).status()).isEqualTo(412);
      assertThat(deeds(state).performed()).isZero();
      assertThat(send(write.with("If-Match", state.tag())).status()).isEqualTo(200);
      assertThat(deeds(state).performed()).isEqualTo(1);
    }
  }

  /** Nothing of the library has run by then. */
  @Test
  void constraintOfTheContainerComesFirst() {
    State state = State.tagged();
    RawRequest get = request("GET", "constrained", state).with("If-None-Match", "*");
    assertThat(send(get).status()).isEqualTo(403);
    assertThat(deeds(state).lookedUp()).isZero();
  }

  @Test
  void queryIsRefusedAsWithoutPreconditions() {
    Refusals.of("guarded-query", List.of("QUERY"))
        .forEach(refusal -> refusal.requireSilence(server()));
  }

  @Test
  void queryOfWhoMayIsAnsweredWithoutTheMethod() {
    State state = State.tagged();
    RawRequest query = request("QUERY", "guarded-query", state).withText("all");
    RawResponse whole = send(query);
    assertThat(whole.body()).isEqualTo("result of all");
    String tag = whole.field("ETag").orElseThrow();
    RawResponse notModified = send(query.with("If-None-Match", tag));
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.fields("ETag")).containsExactly(tag);
    assertThat(send(query.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(deeds(state).performed()).isEqualTo(1);
  }

  /** Most servers roll back; TomEE commits a transaction in which nothing was done. */
  @Test
  void transactionOfAMethodThatWasNotInvokedEnds() {
    State read = State.tagged();
    RawRequest get = request("GET", "guarded-transaction", read);
    assertThat(send(get.with("If-None-Match", read.tag())).status()).isEqualTo(304);
    assertThat(transactionEnd(read)).isNotEqualTo("none");
    State written = State.tagged();
    RawRequest put = request("PUT", "guarded-transaction", written);
    assertThat(send(put.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(transactionEnd(written)).isNotEqualTo("none");
    assertThat(send(put.with("If-Match", written.tag())).status()).isEqualTo(200);
    assertThat(transactionEnd(written)).isEqualTo(TransactionResources.COMMITTED);
    assertThat(deeds(read).performed() + deeds(written).performed()).isEqualTo(1);
  }

  private String transactionEnd(State state) {
    return send(RawRequest.get("/transaction-end/" + state.id())).body();
  }

  /** Where the server enforces the role, it refuses first. */
  @Test
  void roleThatNobodyEnforcesLosesNoUpdate() {
    boolean enforced = Enforcement.of("eager-roles", server()) != Enforcement.NEVER;
    State state = State.tagged();
    String path = "/unenforced-roles/" + state.id();
    RawRequest put = RawRequest.of("PUT", path).withText("new");
    List<Integer> refused = List.of(401, 403);
    assertThat(send(put.with("If-Match", "\"other\"")).status())
        .isIn(enforced ? refused : List.of(412));
    assertThat(send(put).status()).isIn(enforced ? refused : List.of(428));
    assertThat(deeds(state).performed()).isZero();
    RawResponse read = send(RawRequest.get(path).with("If-None-Match", state.tag()));
    assertThat(read.status()).isIn(enforced ? refused : List.of(304));
  }

  private static RawRequest request(String method, String path, State state) {
    RawRequest request =
        RawRequest.of(method, "/" + path + "/" + state.id()).with("Authorization", Callers.EDITOR);
    return method.equals("PUT") ? request.withText("new") : request;
  }
}
