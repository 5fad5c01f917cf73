package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.ParameterConversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes by which a state is looked up, each with the source of its value: they identify a
 * row, or restrict a collection.
 */
record LookUpKey(DeclarationSite site, List<Part> parts) {

  LookUpKey {
    parts = List.copyOf(parts);
  }

  List<AttributePath> attributes() {
    return parts.stream().map(Part::attribute).toList();
  }

  /** The path parameters that hold values. */
  List<String> pathParameters() {
    return parts.stream().flatMap(part -> part.pathParameter().stream()).toList();
  }

  /** The values that a request gives; empty if no row can have them. */
  Optional<List<Object>> values(TargetResource target) {
    List<Object> values = new ArrayList<>(parts.size());
    for (Part part : parts) {
      part.conversion().convert(part.text(site, target)).ifPresent(values::add);
    }
    return values.size() == parts.size() ? Optional.of(values) : Optional.empty();
  }

  /**
   * The values in the order of an identifier's attributes; empty if the key is not that identifier.
   */
  Optional<List<Object>> identifierAmong(List<AttributePath> identifier, List<Object> values) {
    List<AttributePath> attributes = attributes();
    return attributes.size() == identifier.size() && attributes.containsAll(identifier)
        ? Optional.of(
            identifier.stream().map(path -> values.get(attributes.indexOf(path))).toList())
        : Optional.empty();
  }

  /** The restriction of a collection, as the check of its tag contains it. */
  List<CheckInput> inputs(TargetResource target) {
    List<CheckInput> inputs = new ArrayList<>();
    for (Part part : parts) {
      inputs.add(new CheckInput("restriction", part.attribute().name()));
      inputs.add(new CheckInput("value", part.text(site, target)));
    }
    return inputs;
  }

  void requireUnique(int rows) {
    if (rows > 1) {
      throw site.failure(
          "%s rows of %s have the same %s, which must be unique"
              .formatted(
                  rows,
                  site.subject(),
                  parts.stream().map(part -> part.attribute().name()).toList()));
    }
  }

  /** One attribute of a key, and the source of its value. */
  record Part(AttributePath attribute, ParameterConversion conversion, Operand operand) {

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
}
