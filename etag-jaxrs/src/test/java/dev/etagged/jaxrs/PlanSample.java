package dev.etagged.jaxrs;

import dev.etagged.Etagged.DeclaredStrength;
import dev.etagged.ValidatorSource;
import dev.etagged.answer.Dating;
import dev.etagged.deployment.Authorization;
import dev.etagged.deployment.Moment;
import dev.etagged.deployment.Plan;
import dev.etagged.http.Preconditions;
import dev.etagged.variant.Asked;
import dev.etagged.variant.Precedents;
import dev.etagged.variant.SelectedVariant;
import dev.etagged.variant.SelectingFields;
import dev.etagged.variant.TagAliases;
import dev.etagged.variant.VariantDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan that differs from a plain one in what a test says. */
final class PlanSample {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final ValidatorSource source;
  private DeclaredStrength strength = DeclaredStrength.AS_DERIVED;
  private VariantDeclaration variants = VariantDeclaration.of(List.of(), List.of());
  private Moment moment = Moment.BEFORE_METHOD;
  private boolean required;
  private boolean returnsState;

  private PlanSample(ValidatorSource source) {
    this.source = source;
  }

  static PlanSample of(ValidatorSource source) {
    return new PlanSample(source);
  }

  PlanSample declared(DeclaredStrength declared) {
    strength = declared;
    return this;
  }

  PlanSample selectedBy(String... fieldNames) {
    variants = VariantDeclaration.of(List.of(fieldNames), List.of());
    return this;
  }

  PlanSample judgedAfterMethod() {
    moment = Moment.AFTER_METHOD;
    return this;
  }

  PlanSample requiringPrecondition() {
    required = true;
    return this;
  }

  PlanSample returningState() {
    returnsState = true;
    return this;
  }

  Plan plan() {
    return new Plan(
        "Resource.method",
        Optional.of("/resource"),
        source,
        false,
        strength,
        required,
        false,
        "",
        variants,
        Authorization.none(),
        returnsState,
        false,
        false,
        new Precedents());
  }

  /** A request with these fields, under the plan. */
  Exchange begin(String method, Map<String, String> fields) {
    FakeTarget target = FakeTarget.of(method, fields);
    SentFields sent = SentFields.of(target.fields());
    ConditionalRequest request =
        new ConditionalRequest(
            plan(),
            target,
            TagAliases.addTo(Preconditions.of(sent::lines, NOW), method, false),
            new Dating(NOW),
            new Asked("", ""),
            moment,
            plan().requiresPrecondition(method),
            false);
    return Exchange.begin(
        request,
        request.isRetrieval()
            ? SelectedVariant.by(new SelectingFields(sent::value, () -> ""), variants, List.of())
            : SelectedVariant.ofWrite(),
        (resourceMethod, failed) -> {
          throw failed;
        });
  }
}
