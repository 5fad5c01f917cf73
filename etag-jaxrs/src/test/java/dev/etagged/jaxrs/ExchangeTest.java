package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.Decision.Kind;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.variant.Representation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ExchangeTest {

  private static final Representation PLAIN =
      new Representation(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Validators CURRENT = Validators.of(ETag.strong("1"));

  private static PlanSample plan(ValidatorSource source) {
    return PlanSample.of(source);
  }

  @Nested
  final class PreconditionRequired {

    private static PlanSample required(Validators current) {
      return PlanSample.of(target -> current).requiringPrecondition();
    }

    private Kind kind(String method, Map<String, String> fields) {
      return required(CURRENT).begin(method, fields).kind();
    }

    @Test
    void anUnconditionalWriteIsRefused() {
      assertThat(kind("PUT", Map.of())).isEqualTo(Kind.PRECONDITION_REQUIRED);
    }

    @Test
    void aReadIsNot() {
      assertThat(kind("GET", Map.of())).isEqualTo(Kind.PROCEED);
    }

    @Test
    void aPreconditionThatIsIgnoredIsNone() {
      assertThat(kind("PUT", Map.of("If-Modified-Since", "Sun, 22 Nov 2026 12:00:00 GMT")))
          .isEqualTo(Kind.PRECONDITION_REQUIRED);
      assertThat(kind("PUT", Map.of("If-Unmodified-Since", "Sun, 22 Nov 2026 12:00:00 GMT")))
          .as("the representation has no modification date")
          .isEqualTo(Kind.PRECONDITION_REQUIRED);
    }

    @Test
    void aTagIsAPrecondition() {
      assertThat(kind("PUT", Map.of("If-Match", "\"1\""))).isEqualTo(Kind.PROCEED);
      assertThat(kind("PUT", Map.of("If-None-Match", "\"2\""))).isEqualTo(Kind.PROCEED);
    }

    @Test
    void soIsADateOfADatedRepresentation() {
      Validators dated = Validators.of(PlanSample.NOW.minusSeconds(60));

      assertThat(
              required(dated)
                  .begin("PUT", Map.of("If-Unmodified-Since", "Sun, 22 Nov 2026 12:00:00 GMT"))
                  .kind())
          .isEqualTo(Kind.PROCEED);
    }

    @Test
    void aMethodThatAuthorizesInItsBodyRefusesFirst() {
      Exchange begun =
          PlanSample.of(target -> CURRENT)
              .requiringPrecondition()
              .judgedAfterMethod()
              .begin("PUT", Map.of());

      assertThat(begun.isAnsweredBeforeMethod()).isFalse();
      assertThat(begun.kind()).isEqualTo(Kind.PRECONDITION_REQUIRED);
      assertThat(begun.request().verdictForMethod(begun.outcome()).verdict())
          .isEqualTo(Verdict.PRECONDITION_FAILED);
      assertThat(begun.holdsFor(CURRENT)).isFalse();
      assertThat(begun.failed().kind()).isEqualTo(Kind.PROCEED);
    }
  }

  @Nested
  final class AfterTheMethod {

    private final Exchange begun =
        PlanSample.of(target -> CURRENT)
            .judgedAfterMethod()
            .begin("GET", Map.of("If-None-Match", "\"1\""));

    @Test
    void theMethodIsRunWhateverWasDecided() {
      assertThat(begun.kind()).isEqualTo(Kind.NOT_MODIFIED);
      assertThat(begun.isAnsweredBeforeMethod()).isFalse();
    }

    @Test
    void successIsJudgedByWhatTheMethodReturned() {
      Exchange newer = begun.retrieved(Validators.of(ETag.strong("2")), begun.selected(), PLAIN);

      assertThat(newer.kind()).isEqualTo(Kind.PROCEED);
      assertThat(newer.validators()).isEqualTo(Validators.of(ETag.strong("2")));
    }

    @Test
    void successIsJudgedByTheLookUpIfTheResultTellsNothing() {
      Exchange same = begun.retrieved(Validators.unknown(), begun.selected(), PLAIN);

      assertThat(same.kind()).isEqualTo(Kind.NOT_MODIFIED);
      assertThat(same.validators()).isEqualTo(CURRENT);
    }

    @Test
    void failureIgnoresThePreconditions() {
      assertThat(begun.failed().kind()).isEqualTo(Kind.PROCEED);
      assertThat(begun.failed().outcome().decidedBy()).isEmpty();
    }
  }

  @Nested
  final class UnknownBeforeRendering {

    private final Exchange begun =
        plan(target -> Validators.unknown()).begin("GET", Map.of("If-None-Match", "\"1\""));

    @Test
    void theResponsesOwnTagDecides() {
      assertThat(begun.isSettledBeforeMethod()).isFalse();
      assertThat(begun.retrieved(CURRENT, begun.selected(), PLAIN).kind())
          .isEqualTo(Kind.NOT_MODIFIED);
    }
  }

  @Nested
  final class Writes {

    private final Exchange begun =
        plan(target -> CURRENT).begin("PUT", Map.of("If-Match", "\"1\""));

    @Test
    void whatIsAboutToBeChangedIsJudgedAgain() {
      assertThat(begun.holdsFor(CURRENT)).isTrue();
      assertThat(begun.holdsFor(Validators.of(ETag.strong("2")))).isFalse();
      assertThat(begun.holdsFor(Validators.absent())).isFalse();
    }
  }

  @Nested
  final class LookUps {

    private static final ValidatorSource NEVER_ASKED =
        target -> {
          throw new AssertionError("the look-up was not needed");
        };

    @Test
    void anUnconditionalWriteNeedsNone() {
      assertThat(plan(NEVER_ASKED).judgedAfterMethod().begin("PUT", Map.of()).validators())
          .isEqualTo(Validators.unknown());
    }

    @Test
    void anUnconditionalReadOfAnInstanceNeedsNone() {
      PlanSample returnsState = PlanSample.of(NEVER_ASKED).returningState();

      assertThat(returnsState.begin("GET", Map.of()).validators()).isEqualTo(Validators.unknown());
    }

    @Test
    void unknownIsNoAnswerForAWrite() {
      assertThatThrownBy(
              () -> plan(target -> Validators.unknown()).begin("PUT", Map.of("If-Match", "\"1\"")))
          .isInstanceOf(EtaggedConfigurationException.class)
          .hasMessageContaining(
              "answered unknown() for PUT, which is decided before anything is rendered");
    }
  }
}
