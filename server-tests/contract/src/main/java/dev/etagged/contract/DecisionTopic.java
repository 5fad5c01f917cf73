package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.PreconditionField;
import dev.etagged.jaxrs.Decision;
import dev.etagged.jaxrs.Decision.Kind;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

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
  void methodWithoutAnnotationIsNotTold() {
    State state = State.tagged();
    send(RawRequest.get("/on-method/unannotated/" + state.id()).with("If-None-Match", "*"));
    assertThat(DecisionLog.on(state)).isEmpty();
  }
}
