package dev.etagged.deployment;

import dev.etagged.DeclaredStrength;
import dev.etagged.Evaluation;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Preconditions;
import dev.etagged.jaxrs.Exchange;
import dev.etagged.variant.VariantDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A plan that differs from a plain one in what a test says. */
final class PlanSample {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final EtaggedConfiguration SETTINGS =
      new EtaggedConfiguration("", false, 16, 100, List.of(), false);

  private final ValidatorSource source;
  private DeclaredStrength strength = DeclaredStrength.AS_DERIVED;
  private VariantDeclaration variants = VariantDeclaration.of(List.of(), List.of());
  private Evaluation evaluation = Evaluation.BEFORE_METHOD;
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
    evaluation = Evaluation.AFTER_METHOD;
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
        "Resource.method", source, strength, required, "", variants, evaluation, returnsState);
  }

  /** What a request with these fields comes to under the plan. */
  Exchange begin(String method, Map<String, String> fields) {
    Preconditions sent =
        Preconditions.of(
            name -> fields.containsKey(name) ? List.of(fields.get(name)) : List.of(), NOW);
    return Exchange.begin(plan(), FakeTarget.of(method, fields), sent, SETTINGS, NOW);
  }
}
