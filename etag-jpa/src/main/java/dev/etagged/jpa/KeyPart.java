package dev.etagged.jpa;

import dev.etagged.TargetResource;
import java.util.Optional;

/** One attribute of a key, and the source of its value. */
record KeyPart(AttributePath attribute, ParameterConversion conversion, Operand operand) {

  /** The source of a value. */
  sealed interface Operand {}

  /** A path parameter holds the value. */
  record PathParameter(String name) implements Operand {}

  /** The annotation contains the value. */
  record Constant(String text) implements Operand {}

  Optional<String> pathParameter() {
    return operand instanceof PathParameter parameter
        ? Optional.of(parameter.name())
        : Optional.empty();
  }

  /** The value as a path parameter writes it. */
  String text(DeclarationSite site, TargetResource target) {
    if (operand instanceof Constant constant) {
      return constant.text();
    }
    String name = ((PathParameter) operand).name();
    return target
        .pathParameter(name)
        .orElseThrow(
            () ->
                site.refusal(
                    ("the path has no parameter {%s} for the attribute %s of %s;"
                            + " name the parameter that holds its value:"
                            + " @Key(attribute = \"%s\", parameter = \"...\")")
                        .formatted(name, attribute.name(), site.subject(), attribute.name())));
  }
}
