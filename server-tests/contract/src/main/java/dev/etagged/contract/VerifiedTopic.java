package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.MissedChange;
import dev.etagged.MissedChange.Cause;
import dev.etagged.contract.VerifiedResources.Trusting;
import dev.etagged.contract.VerifiedResources.Verifying;
import dev.etagged.digest.ContentDigest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Methods run behind a 304 to see what it keeps from being sent. RFC 9110 section 8.8.1: a strong
 * validator changes with each change of the content.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class VerifiedTopic extends Topic {

  private final Holder verifying;

  VerifiedTopic(Start start) {
    this(new Holder(start));
  }

  private VerifiedTopic(Holder verifying) {
    super(verifying::server);
    this.verifying = verifying;
  }

  /** One server for all of them. */
  private static final class Holder {
    private final Start start;
    private List<ServerUnderTest> started = List.of();

    private Holder(Start start) {
      this.start = start;
    }

    private ServerUnderTest server() {
      return started.get(0);
    }
  }

  @BeforeAll
  void start() throws Exception {
    verifying.started = List.of(verifying.start.start(new Verifying()));
  }

  @AfterAll
  void stop() {
    verifying.started.forEach(ServerUnderTest::close);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "suspended",
        "stage",
        "own",
        "form/OCTETS",
        "form/TEXT",
        "form/FILE",
        "form/PATH",
        "form/RANGED_CONTENT",
        "form/INPUT_STREAM",
        "form/STREAMING_OUTPUT"
      })
  void aChangeWithoutAnotherTagIsFound(String path) {
    State state = State.tagged();
    RawRequest get = get(path, state);
    RawResponse first = send(get);
    RawRequest poll = get.with("If-None-Match", tag(first));
    RawResponse unchanged = send(poll);
    assertThat(List.of(first.status(), unchanged.status())).containsExactly(200, 304);
    assertThat(DecisionLog.missedOn(state)).isEmpty();

    VerifiedResources.render(state, "changed");
    RawResponse changed = send(poll);
    assertThat(changed.status()).isEqualTo(304);
    assertThat(changed.body()).isEmpty();
    assertThat(changed.fields("ETag")).containsExactly(tag(first));
    assertThat(changed.fields("Vary")).isEqualTo(unchanged.fields("Vary"));
    assertThat(DecisionLog.missedOn(state))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(Cause.STATE);
              assertThat(change.tag().toString()).isEqualTo(tag(first));
              assertThat(change.issued()).contains(digest("content"));
              assertThat(change.rendered()).isEqualTo(digest("changed"));
              assertThat(change.differing()).isEmpty();
              assertThat(change.method()).isEqualTo("GET");
              assertThat(change.resourceMethod()).contains("VerifiedResources");
            });
    assertThat(send(get).body()).isEqualTo("changed");
    assertThat(DecisionLog.missedOn(state)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "suspended", "own", "form/OCTETS", "form/FILE", "digest"})
  void contentThatIsTheSameIsNoNews(String path) {
    State state = State.tagged();
    RawRequest get = get(path, state);
    RawRequest poll = get.with("If-None-Match", tag(send(get)));
    assertThat(send(poll).status()).isEqualTo(304);
    assertThat(send(get).status()).isEqualTo(200);
    assertThat(send(get.with("Range", "bytes=2-4")).body()).hasSizeLessThanOrEqualTo(7);
    assertThat(send(poll.with("Range", "bytes=2-4")).status()).isEqualTo(304);
    assertThat(send(RawRequest.of("HEAD", "/verified/" + path + "/" + state.id())).status())
        .isEqualTo(200);
    assertThat(state.performed()).isGreaterThanOrEqualTo(6);
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  @Test
  void aDigestChangesWithItsContent() {
    State state = State.tagged();
    RawRequest get = get("digest", state);
    RawRequest poll = get.with("If-None-Match", tag(send(get)));
    VerifiedResources.render(state, "changed");
    assertThat(send(poll).status()).isEqualTo(200);
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  @Test
  void itIsSaidInTheLogWithWhatToDo() throws Exception {
    State state = State.tagged();
    RawRequest get = get("text", state);
    try (ServerUnderTest fresh = verifying.start.start(new Verifying());
        LoggedMessages log = LoggedMessages.capture()) {
      String tag = tag(fresh.exchange(get));
      VerifiedResources.render(state, "changed");
      fresh.exchange(get.with("If-None-Match", tag));
      fresh.exchange(get.with("If-None-Match", tag));
      log.require(
          List.of(
              "VerifiedResources.text",
              "/verified/text/" + state.id(),
              tag,
              digest("content"),
              digest("changed"),
              "include the association"));
      log.requireNoMore("VerifiedResources.text at");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Cookie, cookie",
    "Accept-Language, accept-language",
    "X-Tenant, x-tenant",
    "Authorization, authorization"
  })
  void contentOfAnotherCallerIsFound(String field, String name) {
    State state = State.tagged();
    RawRequest get = get("caller/" + field, state);
    String tag = tag(send(get.with(field, "de")));
    RawRequest other = get.with(field, "en").with("If-None-Match", tag);
    assertThat(send(other).status()).isEqualTo(304);
    assertThat(send(other).status()).isEqualTo(304);
    assertThat(DecisionLog.missedOn(state))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(Cause.CALLER);
              assertThat(change.differing()).contains(name);
              assertThat(change.issued()).contains(digest("de"));
              assertThat(change.rendered()).isEqualTo(digest("en"));
            });
  }

  @Test
  void whatIsDeclaredMayDiffer() {
    State state = State.tagged();
    RawRequest get = get("declared", state);
    for (String caller : List.of("anna", "bert")) {
      RawRequest own = get.with("Cookie", "of=" + caller).with("Authorization", caller);
      assertThat(send(own.with("If-None-Match", tag(send(own)))).status()).isEqualTo(304);
    }
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  @Test
  void contentOfEachRenderingIsSaidOnce() throws Exception {
    State state = State.tagged();
    RawRequest get = get("counting", state);
    RawRequest poll = get.with("If-None-Match", tag(send(get)));
    try (LoggedMessages log = LoggedMessages.capture()) {
      for (int i = 0; i < 5; i++) {
        assertThat(send(poll).status()).isEqualTo(304);
      }
      log.require(List.of("VerifiedResources.counting", "each of three renderings"));
    }
    assertThat(DecisionLog.missedOn(state))
        .extracting(MissedChange::cause)
        .containsExactly(Cause.STATE, Cause.RENDERING);
  }

  @Test
  void anInstanceOutOfACacheIsFound() {
    State state = State.tagged();
    RawRequest get = get("cached", state);
    RawResponse poll = send(get.with("If-None-Match", state.tag()));
    assertThat(poll.status()).isEqualTo(200);
    assertThat(poll.fields("ETag")).containsExactly("\"old\"");
    assertThat(DecisionLog.missedOn(state))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.cause()).isEqualTo(Cause.CACHE);
              assertThat(change.tag().toString()).isEqualTo(state.tag());
              assertThat(change.issued()).isEmpty();
              assertThat(change.rendered()).isEqualTo(digest("content"));
            });
  }

  @Test
  void anotherRequestsWriteIsNone() {
    State state = State.tagged();
    RawRequest get = get("moving", state);
    RawRequest poll = get.with("If-None-Match", tag(send(get)));
    VerifiedResources.render(state, "newer");
    assertThat(send(poll).status()).isEqualTo(304);
    assertThat(send(poll).status()).isEqualTo(200);
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  /** RFC 9110 section 13.2.1: what would fail without preconditions fails with them. */
  @Test
  void aRefusalBehindThe304IsSentAndLogged() throws Exception {
    State state = State.tagged();
    RawRequest get = get("refusing", state);
    RawRequest poll = get.with("If-None-Match", tag(send(get)));
    VerifiedResources.render(state, "refusal");
    try (LoggedMessages log = LoggedMessages.capture()) {
      assertThat(send(poll).status()).isEqualTo(403);
      log.require(List.of("VerifiedResources.refusing answered 403", "an authorizer"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "form/STREAMING_OUTPUT", "form/FILE"})
  void whatIsLongIsNotVerifiedAndSaysSoOnce(String path) throws Exception {
    State state = State.tagged();
    VerifiedResources.render(state, "a".repeat(VerifiedResources.LIMIT + 1));
    RawRequest get = get(path, state);
    try (ServerUnderTest fresh = verifying.start.start(new Verifying());
        LoggedMessages log = LoggedMessages.capture()) {
      RawResponse first = fresh.exchange(get.with("If-None-Match", "\"x\""));
      assertThat(first.body()).hasSize(VerifiedResources.LIMIT + 1);
      VerifiedResources.render(state, "b".repeat(VerifiedResources.LIMIT + 1));
      assertThat(fresh.exchange(get.with("If-None-Match", tag(first))).status()).isEqualTo(304);
      log.require(List.of("VerifiedResources.", "more than 100 octets and is not verified"));
      log.requireNoMore("is not verified");
    }
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "form/STREAMING_OUTPUT", "form/FILE"})
  void whatHasBecomeLongIsStillA304(String path) throws Exception {
    State state = State.tagged();
    RawRequest get = get(path, state);
    try (ServerUnderTest fresh = verifying.start.start(new Verifying())) {
      String tag = tag(fresh.exchange(get));
      VerifiedResources.render(state, "b".repeat(100_000));
      RawResponse poll = fresh.exchange(get.with("If-None-Match", tag));
      assertThat(poll.status()).isEqualTo(304);
      assertThat(poll.body()).isEmpty();
    }
  }

  @Test
  void noWriteRunsBehindItsAnswer() {
    State state = State.tagged();
    RawRequest put = RawRequest.of("PUT", "/verified/text/" + state.id()).withText("new");
    assertThat(send(put.with("If-None-Match", state.tag())).status()).isEqualTo(412);
    assertThat(send(put.with("If-Match", "\"other\"")).status()).isEqualTo(412);
    assertThat(state.performed()).isZero();
  }

  @Test
  void withoutTheSettingNothingRuns() throws Exception {
    State state = State.tagged();
    RawRequest get = get("text", state);
    try (ServerUnderTest trusting = verifying.start.start(new Trusting())) {
      String tag = tag(trusting.exchange(get));
      VerifiedResources.render(state, "changed");
      assertThat(trusting.exchange(get.with("If-None-Match", tag)).status()).isEqualTo(304);
    }
    assertThat(state.performed()).isOne();
    assertThat(DecisionLog.missedOn(state)).isEmpty();
  }

  private static RawRequest get(String path, State state) {
    return RawRequest.get("/verified/" + path + "/" + state.id());
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow(() -> new AssertionError(response.toString()));
  }

  private static String digest(String content) {
    return ContentDigest.of(content.getBytes(UTF_8));
  }
}
