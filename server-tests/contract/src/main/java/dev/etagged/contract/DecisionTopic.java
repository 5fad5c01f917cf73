package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision;
import dev.etagged.Decision.Kind;
import dev.etagged.Discrepancy;
import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application's listener gets one event for each decision. */
abstract class DecisionTopic extends Topic {

  DecisionTopic(Supplier<ServerUnderTest> server) {
    super(server);
  }

  @Test
  void eachDecisionIsToldOnce() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/required/" + state.id());
    RawRequest put = RawRequest.of("PUT", "/required/" + state.id()).withText("new");
    send(get);
    send(get.with("If-None-Match", state.tag()));
    send(put);
    send(put.with("If-Match", "\"other\""));
    send(put.with("If-Match", state.tag()));
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(
            Kind.PROCEED,
            Kind.NOT_MODIFIED,
            Kind.PRECONDITION_REQUIRED,
            Kind.PRECONDITION_FAILED,
            Kind.PROCEED);
  }

  @Test
  void itTellsWhatWasDecidedAndWhy() {
    State state = State.tagged();
    send(
        RawRequest.of("PUT", "/filtered/" + state.id())
            .with("If-Match", "\"other\"")
            .withText("new"));
    assertThat(DecisionLog.on(state))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.decidedBy()).contains(PreconditionField.IF_MATCH);
              assertThat(decision.method()).isEqualTo("PUT");
              assertThat(decision.path()).endsWith("filtered/" + state.id());
              assertThat(decision.resourceMethod()).endsWith(".put");
              assertThat(decision.validators()).isEqualTo(state.validators());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | X-None | none | unconditional",
        "GET | If-None-Match | \"%s\" | match",
        "GET | If-None-Match | W/\"%s\" | weakened",
        "GET | If-None-Match | \"%s-gzip\" | suffixed",
        "GET | If-None-Match | %s | unquoted",
        "GET | If-None-Match | \"other\" | changed",
        "PUT | If-Match | \"%s\" | match",
        "PUT | If-Match | W/\"%s\" | weakened",
        "PUT | If-Match | \"other\" | changed",
        "PUT | X-None | none | required",
      })
  void reasonTemplateAndLookUpAreToldWithIt(
      String method, String name, String sent, String reason) {
    State state = State.tagged();
    RawRequest request =
        RawRequest.of(method, "/required/" + state.id())
            .with(name, sent.formatted(state.tag().replace("\"", "")));
    send(method.equals("PUT") ? request.withText("new") : request);
    assertThat(DecisionLog.on(state))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.reason()).isEqualTo(reason);
              assertThat(decision.uriTemplate()).hasValue("/required/{id}");
              assertThat(decision.lookUp())
                  .hasValueSatisfying(
                      time -> assertThat(time).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
            });
  }

  /** Its path depends on who locates it. */
  @Test
  void subResourceHasNoTemplate() {
    State state = State.tagged();
    send(RawRequest.get("/locator/instance/" + state.id()));
    assertThat(DecisionLog.on(state))
        .singleElement()
        .satisfies(decision -> assertThat(decision.uriTemplate()).isEmpty());
  }

  @Test
  void lookUpIsToldWithTheFirstDecisionAlone() {
    State state = State.tagged();
    send(
        RawRequest.of("PUT", "/conflict/overtaken/OPTIMISTIC_LOCK/" + state.id())
            .with("If-Match", state.tag())
            .withText("new"));
    assertThat(DecisionLog.on(state))
        .extracting(decision -> decision.lookUp().isPresent())
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "/content/TEXT/, text, 4",
    "/content/TEXT/, ümlaut, 7",
    "/content/FILE/, file of text, 12",
    "/content/OCTETS/, octets, 6",
    "/content/INPUT_STREAM/, stream, 6",
    "/content/INSTANCE/, note, 4",
    "/content/STREAMING_OUTPUT/, pieces, 6"
  })
  void lengthOfContentIsToldOnceItWasSent(String path, String text, long octets)
      throws InterruptedException {
    State state = State.tagged();
    RawRequest get =
        RawRequest.get(
            path + state.id() + "?text=" + URLEncoder.encode(text, UTF_8).replace("+", "%20"));
    String tag = send(get).field("ETag").orElseThrow();
    send(get.with("If-None-Match", tag));
    assertThat(DecisionLog.awaitSentOf(state))
        .singleElement()
        .satisfies(
            content -> {
              assertThat(content.octets()).isEqualTo(octets);
              assertThat(content.entityTag()).hasValue(ETag.parse(tag));
              assertThat(content.method()).isEqualTo("GET");
              assertThat(content.uriTemplate()).hasValue("/content/{form}/{id}");
              assertThat(content.resourceMethod()).contains("ContentResources");
            });
  }

  /** Parts, and what has no content, say nothing of the length of the whole. */
  @Test
  void onlyTheWholeOfARetrievalIsToldAsSent() {
    State state = State.tagged();
    send(RawRequest.of("HEAD", "/filtered/" + state.id()));
    send(RawRequest.get("/filtered/" + state.id()).with("Range", "bytes=0-0"));
    send(RawRequest.get("/filtered/" + state.id()).with("If-None-Match", state.tag()));
    send(RawRequest.get("/filtered/" + state.id()).with("If-Match", "\"other\""));
    assertThat(DecisionLog.sentOf(state)).isEmpty();
    send(RawRequest.of("PUT", "/filtered/" + state.id()).withText("new"));
    assertThat(DecisionLog.sentOf(state)).isEmpty();
  }

  @Test
  void decisionAfterTheMethodIsToldOnceToo() {
    State state = State.tagged();
    send(RawRequest.get("/after/" + state.id()).with("If-None-Match", state.tag()));
    send(RawRequest.get("/on-response/" + state.id()).with("If-None-Match", state.tag()));
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(Kind.NOT_MODIFIED, Kind.NOT_MODIFIED);
  }

  @Test
  void decisionOnContentIsToldOnce() {
    State state = State.tagged();
    RawRequest get = RawRequest.get("/content/TEXT/" + state.id() + "?text=content");
    String tag = send(get).field("ETag").orElseThrow();
    send(get.with("If-None-Match", tag));
    send(
        RawRequest.get("/content/FILE/" + state.id() + "?text=content")
            .with("If-Match", "\"other\""));
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(Kind.PROCEED, Kind.NOT_MODIFIED, Kind.PRECONDITION_FAILED);
  }

  @Test
  void methodWithoutAnnotationIsNotTold() {
    State state = State.tagged();
    send(RawRequest.get("/on-method/unannotated/" + state.id()).with("If-None-Match", "*"));
    assertThat(DecisionLog.on(state)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, IF_MATCH, AHEAD, 412, '\"ahead\"'",
    "PUT, IF_MATCH, AHEAD, 412, 'W/\"ahead\", \"ahead\"'",
    "PUT, IF_MATCH, AHEAD, 412, '\"ahead~VAbCd_f-h\"'",
    "PUT, IF_NONE_MATCH, DIVERGENT, 200, '\"divergent\"'",
    "GET, IF_MATCH, DIVERGENT, 412, '\"other\", \"divergent\"'",
    "GET, IF_NONE_MATCH, AHEAD, 200, 'W/\"ahead~VAbCd_f-h\"'"
  })
  void tagOfANodeThatDisagreesIsToldOnceAndChangesNoAnswer(
      String method, PreconditionField field, Discrepancy.Kind kind, int status, String tags) {
    State state = State.tagged();
    String current = state.tag();
    RawRequest request =
        RawRequest.of(method, "/tracked/" + state.id()).with(field.fieldName(), tags);
    assertThat(send(method.equals("PUT") ? request.withText("new") : request).status())
        .isEqualTo(status);
    assertThat(DecisionLog.on(state))
        .extracting(Decision::kind)
        .containsExactly(status == 412 ? Kind.PRECONDITION_FAILED : Kind.PROCEED);
    assertThat(DecisionLog.discrepanciesOn(state))
        .singleElement()
        .satisfies(
            noticed -> {
              assertThat(noticed.kind()).isEqualTo(kind);
              assertThat(noticed.field()).isEqualTo(field);
              assertThat(noticed.sent().opaqueTag())
                  .startsWith(kind.name().toLowerCase(Locale.ROOT));
              assertThat(noticed.current().toString()).isEqualTo(current);
              assertThat(noticed.method()).isEqualTo(method);
              assertThat(noticed.resourceMethod()).contains("Tracked");
              assertThat(noticed.uriTemplate()).hasValue("/tracked/{id}");
            });
  }

  @Test
  void writeThatItsGuardNeverSawIsTold() {
    State state = State.tagged();
    Validators before = state.validators();
    String tag = state.tag();
    RawRequest put = RawRequest.of("PUT", "/tracked/unseen/" + state.id()).with("If-Match", tag);
    assertThat(send(put.withText("new")).status()).isEqualTo(200);
    assertThat(DecisionLog.unguardedOn(state))
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.before()).isEqualTo(before);
              assertThat(write.after().entityTag()).contains(TrackedResource.WRITTEN);
              assertThat(write.method()).isEqualTo("PUT");
              assertThat(write.resourceMethod()).endsWith("TrackedResource.unseen");
              assertThat(write.uriTemplate()).hasValue("/tracked/unseen/{id}");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /tracked/unseen/, If-Match, same, nothing changed",
    "PUT, /tracked/unseen/, If-Match, other, the precondition fails",
    "PUT, /tracked/unseen/, X-None, new, no precondition",
    "PUT, /tracked/, If-Match, new, the guard saw it",
    "GET, /tracked/, If-Match, '', nothing is written"
  })
  void otherRequestsAreNoUnguardedWrites(
      String method, String path, String field, String body, String reason) {
    State state = State.tagged();
    RawRequest request =
        RawRequest.of(method, path + state.id())
            .with(field, body.equals("other") ? "\"other\"" : state.tag());
    send(body.isEmpty() ? request : request.withText(body));
    assertThat(DecisionLog.unguardedOn(state)).as(reason).isEmpty();
  }

  @Test
  void tagThatIsBehindIsNotTold() {
    State state = State.tagged();
    send(RawRequest.get("/tracked/" + state.id()).with("If-None-Match", "\"behind\""));
    assertThat(DecisionLog.on(state)).extracting(Decision::kind).containsExactly(Kind.PROCEED);
    assertThat(DecisionLog.discrepanciesOn(state)).isEmpty();
  }
}
