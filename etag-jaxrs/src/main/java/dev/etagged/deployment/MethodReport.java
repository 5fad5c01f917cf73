package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.PlannedMethod;
import dev.etagged.http.MethodKind;
import dev.etagged.spi.StateFacts;
import dev.etagged.spi.StateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plan of a method comes to, in words. What its source finds out later is in it, too. */
record MethodReport(ResourceMethod method, Etagged etagged, Plan plan) implements PlannedMethod {

  @Override
  public String resourceMethod() {
    return plan.resourceMethod();
  }

  @Override
  public String httpMethod() {
    return method.httpMethod().orElse("");
  }

  @Override
  public Optional<String> path() {
    return method.pathTemplate().map(MethodReport::withoutEmptySegments);
  }

  private static String withoutEmptySegments(String template) {
    return template.replaceAll("/+", "/").replaceAll("^/|/$", "");
  }

  @Override
  public String source() {
    if (plan.isOfContent()) {
      return "content";
    }
    if (!(plan.source() instanceof StateSource)) {
      return etagged.source().getSimpleName();
    }
    String type = etagged.value().getSimpleName();
    String state = etagged.scope() == Etagged.Scope.COLLECTION ? "all " + type : type;
    return etagged.includes().length == 0
        ? state
        : state + " with " + String.join(", ", etagged.includes());
  }

  @Override
  public String key() {
    if (!(plan.source() instanceof StateSource source)) {
      return "";
    }
    if (etagged.key().length == 0) {
      return String.join(", ", source.pathParameters());
    }
    return Stream.of(etagged.key())
        .map(key -> DeclaredState.DeclaredKey.of(key))
        .map(
            key ->
                key.attribute().orElse("id")
                    + key.parameter().map(name -> " = {" + name + "}").orElse("")
                    + key.constant().map(value -> " = " + value).orElse(""))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String evaluation() {
    if (plan.isOfContent()) {
      return "after the content";
    }
    Authorization authorization = plan.authorization();
    if (authorization.evaluation() == Evaluation.AFTER_METHOD) {
      return "after the method";
    }
    if (authorization.evaluation() == Evaluation.BEFORE_METHOD || !authorization.isDemanded()) {
      return "before the method";
    }
    if (authorization.authorizer().isPresent()) {
      return "after the authorizer";
    }
    return authorization.checks().names().isEmpty()
        ? "before the method, after its roles"
        : "behind " + String.join(", ", authorization.checks().names());
  }

  @Override
  public String guard() {
    if (!method.isUnsafe()) {
      return "";
    }
    String guard = facts().guard();
    return guard.isEmpty() ? "nothing" : guard;
  }

  @Override
  public OptionalInt statements() {
    return plan.isOfContent() ? OptionalInt.of(0) : facts().statements();
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(plan.authorization().warnings(method));
    boolean replaces = Stream.of("PUT", "PATCH", "DELETE").anyMatch(httpMethod()::equals);
    if (replaces && !plan.required()) {
      warnings.add(
          "a write without a precondition is performed, so that a client which sends none"
              + " overwrites the work of others; write required = true");
    }
    if (MethodKind.of(httpMethod()) == MethodKind.RETRIEVING) {
      CallerParameters.of(method).undeclared(List.of(etagged.vary())).forEach(warnings::add);
    }
    warnings.addAll(facts().warnings());
    return List.copyOf(warnings);
  }

  private StateFacts facts() {
    return plan.source() instanceof StateSource source ? source.facts() : StateFacts.none();
  }
}
