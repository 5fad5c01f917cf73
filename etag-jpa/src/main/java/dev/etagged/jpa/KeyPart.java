package dev.etagged.jpa;

import dev.etagged.TargetResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One attribute by which a row is looked up, and where its value comes from. */
record KeyPart(AttributePath attribute, ParameterConversion conversion, Operand operand) {

  /** Where a value comes from. */
  sealed interface Operand {}

  /** The value of a path parameter. */
  record PathParameter(String name) implements Operand {}

  /** A value that the annotation tells. */
  record Literal(String text) implements Operand {}

  /** Empty if the text is no value of the attribute, so that no row can have it. */
  Optional<Object> value(Declaration declaration, TargetResource target) {
    return conversion.convert(text(declaration, target));
  }

  /** The values of a key; empty if no row can have them. */
  static Optional<List<Object>> values(
      List<KeyPart> key, Declaration declaration, TargetResource target) {
    List<Object> values = new ArrayList<>(key.size());
    for (KeyPart part : key) {
      part.value(declaration, target).ifPresent(values::add);
    }
    return values.size() == key.size() ? Optional.of(values) : Optional.empty();
  }

  static void requireUnique(List<KeyPart> key, Declaration declaration, int rows) {
    if (rows > 1) {
      throw new IllegalStateException(
          "%s: %s rows of %s have the same %s, which must be unique"
              .formatted(
                  declaration.state().declaredAt(),
                  rows,
                  declaration.entity(),
                  key.stream().map(part -> part.attribute().name()).toList()));
    }
  }

  String text(Declaration declaration, TargetResource target) {
    if (operand instanceof Literal literal) {
      return literal.text();
    }
    String name = ((PathParameter) operand).name();
    return target
        .pathParameter(name)
        .orElseThrow(
            () ->
                declaration.refusal(
                    ("the path has no parameter {%s} for the attribute %s of %s;"
                            + " name the one that has its value with pathParameter = \"...\"")
                        .formatted(name, attribute.name(), declaration.entity())));
  }

  static List<String> pathParameters(List<KeyPart> key) {
    return key.stream()
        .map(KeyPart::operand)
        .filter(PathParameter.class::isInstance)
        .map(operand -> ((PathParameter) operand).name())
        .toList();
  }
}
