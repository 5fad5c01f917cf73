package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Decision.Kind;
import dev.etagged.Etagged.DeclaredStrength;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the annotation makes of the tag that a source derived. */
final class ExchangeTagTest {

  private static final Validators CURRENT = Validators.of(ETag.strong("1"));

  @Nested
  final class Strength {

    private Validators declared(DeclaredStrength strength, Validators derived) {
      PlanSample plan = PlanSample.of(target -> derived).declared(strength);
      return plan.begin("GET", Map.of()).validators();
    }

    @Test
    void theAnnotationCanWeakenATag() {
      assertThat(declared(DeclaredStrength.WEAK, Validators.of(ETag.strong("1"), PlanSample.NOW)))
          .isEqualTo(Validators.of(ETag.weak("1"), PlanSample.NOW));
    }

    @Test
    void theAnnotationCanGuaranteeATag() {
      assertThat(declared(DeclaredStrength.STRONG, Validators.of(ETag.weak("1"))))
          .isEqualTo(Validators.of(ETag.strong("1")));
    }

    @Test
    void withoutATagThereIsNoStrength() {
      assertThat(declared(DeclaredStrength.WEAK, Validators.of(PlanSample.NOW)))
          .isEqualTo(Validators.of(PlanSample.NOW));
      assertThat(declared(DeclaredStrength.WEAK, Validators.absent()))
          .isEqualTo(Validators.absent());
    }
  }

  @Nested
  final class Variants {

    private final PlanSample plain = PlanSample.of(target -> CURRENT);
    private final PlanSample french =
        PlanSample.of(target -> CURRENT).selectedBy("Accept-Language");

    private String tag(String language) {
      Validators validators = french.begin("GET", Map.of("Accept-Language", language)).validators();
      return validators.entityTag().orElseThrow().opaqueTag();
    }

    @Test
    void theSelectingFieldIsInTheTag() {
      assertThat(tag("fr")).startsWith("1~").isNotEqualTo(tag("en")).isEqualTo(tag("fr"));
    }

    @Test
    void aReadComparesWholeTags() {
      Exchange english =
          french.begin(
              "GET", Map.of("Accept-Language", "en", "If-None-Match", "\"" + tag("fr") + '"'));

      assertThat(english.kind()).isEqualTo(Kind.PROCEED);
    }

    @Test
    void aWriteComparesTheState() {
      Map<String, String> fields = Map.of("If-Match", "\"" + tag("fr") + '"');

      assertThat(plain.begin("PUT", fields).kind()).isEqualTo(Kind.PROCEED);
      assertThat(
              PlanSample.of(target -> Validators.of(ETag.strong("2"))).begin("PUT", fields).kind())
          .isEqualTo(Kind.PRECONDITION_FAILED);
    }

    @Test
    void aSourcesOwnTildeIsPartOfItsTag() {
      Validators tilde = Validators.of(ETag.strong("1~draft"));

      assertThat(
              PlanSample.of(target -> tilde).begin("PUT", Map.of("If-Match", "\"1~draft\"")).kind())
          .isEqualTo(Kind.PROCEED);
      assertThat(plain.begin("PUT", Map.of("If-Match", "\"1~draft\"")).kind())
          .isEqualTo(Kind.PRECONDITION_FAILED);
    }
  }
}
