package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.jaxrs.Decision.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ExchangeTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final EtaggedConfiguration SETTINGS =
      new EtaggedConfiguration("", false, 16, 100, List.of(), false);
  private static final VariantDeclaration ONE_VARIANT = VariantDeclaration.of(List.of(), List.of());
  private static final Representation PLAIN =
      new Representation(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Validators CURRENT = Validators.of(ETag.strong("1"));

  private static Plan plan(ValidatorSource source) {
    return new Plan(
        "Resource.method",
        source,
        DeclaredStrength.AS_DERIVED,
        true,
        "",
        ONE_VARIANT,
        Evaluation.BEFORE_METHOD,
        false);
  }

  private static Plan after(ValidatorSource source) {
    Plan plan = plan(source);
    return new Plan(
        plan.resourceMethod(),
        source,
        plan.strength(),
        false,
        "",
        ONE_VARIANT,
        Evaluation.AFTER_METHOD,
        false);
  }

  private static Preconditions sent(Map<String, String> fields) {
    return Preconditions.of(
        name -> fields.containsKey(name) ? List.of(fields.get(name)) : List.of(), NOW);
  }

  private static Exchange begin(Plan plan, String method, Map<String, String> fields) {
    return Exchange.begin(plan, FakeTarget.of(method, fields), sent(fields), SETTINGS, NOW);
  }

  @Nested
  final class PreconditionRequired {

    private Kind kind(String method, Map<String, String> fields) {
      return begin(plan(target -> CURRENT), method, fields).kind();
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
      Validators dated = Validators.of(NOW.minusSeconds(60));

      assertThat(
              begin(
                      plan(target -> dated),
                      "PUT",
                      Map.of("If-Unmodified-Since", "Sun, 22 Nov 2026 12:00:00 GMT"))
                  .kind())
          .isEqualTo(Kind.PROCEED);
    }

    @Test
    void itIsAnsweredBeforeAMethodThatAuthorizesInItsBody() {
      Plan plan = plan(target -> CURRENT);
      Plan afterMethod =
          new Plan(
              "m",
              plan.source(),
              plan.strength(),
              true,
              "",
              ONE_VARIANT,
              Evaluation.AFTER_METHOD,
              false);

      assertThat(begin(afterMethod, "PUT", Map.of()).isAnsweredBeforeMethod()).isTrue();
    }
  }

  @Nested
  final class AfterTheMethod {

    private final Exchange begun =
        begin(after(target -> CURRENT), "GET", Map.of("If-None-Match", "\"1\""));

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
        begin(plan(target -> Validators.unknown()), "GET", Map.of("If-None-Match", "\"1\""));

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
        begin(plan(target -> CURRENT), "PUT", Map.of("If-Match", "\"1\""));

    @Test
    void theAnswerHasTheTagOfTheStateThatWasCommitted() {
      assertThat(
              begun.performed(Validators.of(ETag.strong("2")), Validators.unknown()).validators())
          .isEqualTo(Validators.of(ETag.strong("2")));
    }

    @Test
    void soItHasIfTheResultTellsNothing() {
      Validators written = Validators.of(ETag.strong("2"));

      assertThat(begun.performed(Validators.unknown(), written).validators()).isEqualTo(written);
    }

    @Test
    void whatIsAboutToBeChangedIsJudgedAgain() {
      assertThat(begun.holdsFor(CURRENT)).isTrue();
      assertThat(begun.holdsFor(Validators.of(ETag.strong("2")))).isFalse();
      assertThat(begun.holdsFor(Validators.absent())).isFalse();
    }

    @Test
    void theTagFromBeforeTheWriteIsNotTheAnswers() {
      assertThat(begun.performed(Validators.unknown(), Validators.unknown()).validators())
          .isEqualTo(Validators.unknown());
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
      assertThat(begin(after(NEVER_ASKED), "PUT", Map.of()).validators())
          .isEqualTo(Validators.unknown());
    }

    @Test
    void anUnconditionalReadOfAnInstanceNeedsNone() {
      Plan returnsState =
          new Plan(
              "m",
              NEVER_ASKED,
              DeclaredStrength.AS_DERIVED,
              false,
              "",
              ONE_VARIANT,
              Evaluation.BEFORE_METHOD,
              true);

      assertThat(begin(returnsState, "GET", Map.of()).validators()).isEqualTo(Validators.unknown());
    }

    @Test
    void unknownIsNoAnswerForAWrite() {
      assertThatThrownBy(
              () -> begin(plan(target -> Validators.unknown()), "PUT", Map.of("If-Match", "\"1\"")))
          .isInstanceOf(EtaggedConfigurationException.class)
          .hasMessageContaining(
              "answered unknown() for PUT, which is decided before anything is rendered");
    }
  }

  @Nested
  final class Strength {

    private Validators declared(DeclaredStrength strength, Validators derived) {
      Plan plan =
          new Plan(
              "m",
              target -> derived,
              strength,
              false,
              "",
              ONE_VARIANT,
              Evaluation.BEFORE_METHOD,
              false);
      return begin(plan, "GET", Map.of()).validators();
    }

    @Test
    void theAnnotationCanWeakenATag() {
      assertThat(declared(DeclaredStrength.WEAK, Validators.of(ETag.strong("1"), NOW)))
          .isEqualTo(Validators.of(ETag.weak("1"), NOW));
    }

    @Test
    void theAnnotationCanVouchForATag() {
      assertThat(declared(DeclaredStrength.STRONG, Validators.of(ETag.weak("1"))))
          .isEqualTo(Validators.of(ETag.strong("1")));
    }

    @Test
    void withoutATagThereIsNoStrength() {
      assertThat(declared(DeclaredStrength.WEAK, Validators.of(NOW))).isEqualTo(Validators.of(NOW));
      assertThat(declared(DeclaredStrength.WEAK, Validators.absent()))
          .isEqualTo(Validators.absent());
    }
  }

  @Nested
  final class Variants {

    private final Plan french =
        new Plan(
            "m",
            target -> CURRENT,
            DeclaredStrength.AS_DERIVED,
            false,
            "",
            VariantDeclaration.of(List.of("Accept-Language"), List.of()),
            Evaluation.BEFORE_METHOD,
            false);

    private String tag(String language) {
      Validators validators =
          begin(french, "GET", Map.of("Accept-Language", language)).validators();
      return ((Validators.Known) validators).entityTag().orElseThrow().opaqueTag();
    }

    @Test
    void theSelectingFieldIsInTheTag() {
      assertThat(tag("fr")).startsWith("1~").isNotEqualTo(tag("en")).isEqualTo(tag("fr"));
    }

    @Test
    void aReadComparesWholeTags() {
      Exchange english =
          begin(
              french,
              "GET",
              Map.of("Accept-Language", "en", "If-None-Match", "\"" + tag("fr") + '"'));

      assertThat(english.kind()).isEqualTo(Kind.PROCEED);
    }

    @Test
    void aWriteComparesTheState() {
      Map<String, String> fields = Map.of("If-Match", "\"" + tag("fr") + '"');

      assertThat(begin(plan(target -> CURRENT), "PUT", fields).kind()).isEqualTo(Kind.PROCEED);
      assertThat(begin(plan(target -> Validators.of(ETag.strong("2"))), "PUT", fields).kind())
          .isEqualTo(Kind.PRECONDITION_FAILED);
    }

    @Test
    void aSourcesOwnTildeIsPartOfItsTag() {
      Validators tilde = Validators.of(ETag.strong("1~draft"));

      assertThat(begin(plan(target -> tilde), "PUT", Map.of("If-Match", "\"1~draft\"")).kind())
          .isEqualTo(Kind.PROCEED);
      assertThat(begin(plan(target -> CURRENT), "PUT", Map.of("If-Match", "\"1~draft\"")).kind())
          .isEqualTo(Kind.PRECONDITION_FAILED);
    }
  }
}
