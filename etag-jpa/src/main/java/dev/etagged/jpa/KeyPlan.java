package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import dev.etagged.Scope;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.jpa.KeyPart.Literal;
import dev.etagged.jpa.KeyPart.Operand;
import dev.etagged.jpa.KeyPart.PathParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes and checks the key that a declaration means: which attributes, compared with what. */
final class KeyPlan {

  private final Declaration declaration;
  private final StateDeclaration state;
  private final VersionedEntity entity;

  KeyPlan(Declaration declaration, VersionedEntity entity) {
    this.declaration = declaration;
    this.state = declaration.state();
    this.entity = entity;
  }

  List<KeyPart> key() {
    List<AttributePath> attributes = attributes();
    List<KeyPart> key = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      key.add(part(attributes.get(i), operand(attributes, i)));
    }
    return List.copyOf(key);
  }

  private List<AttributePath> attributes() {
    if (!state.attributes().isEmpty()) {
      List<AttributePath> attributes = state.attributes().stream().map(this::attribute).toList();
      requireOneFor(attributes, "path parameter", state.pathParameters());
      requireOneFor(attributes, "identifier value", state.literals());
      return attributes;
    }
    if (isCollection()) {
      return List.of();
    }
    if (entity.identifier().size() > 1) {
      requireSeveral("pathParameter", state.pathParameters());
      requireSeveral("identifier", state.literals());
    } else {
      requireOneFor(entity.identifier(), "path parameter", state.pathParameters());
      requireOneFor(entity.identifier(), "identifier value", state.literals());
    }
    return entity.identifier();
  }

  /** Of several identifying attributes, none is the first: values without names mean nothing. */
  private void requireSeveral(String member, List<String> values) {
    Set<String> names =
        entity.identifier().stream().map(AttributePath::simpleName).collect(Collectors.toSet());
    boolean named = member.equals("pathParameter") && names.equals(Set.copyOf(values));
    if (!values.isEmpty() && !named) {
      throw declaration.refusal(
          ("the identifier of %s has several attributes; write attribute = {%s}"
                  + " and %s in the same order")
              .formatted(declaration.entity(), quoted(entity.identifier()), member));
    }
  }

  private void requireOneFor(List<AttributePath> attributes, String kind, List<String> values) {
    if (!values.isEmpty() && values.size() != attributes.size()) {
      throw declaration.refusal(
          "%s %s%s %s for %s attribute%s %s of %s; write one for each"
              .formatted(
                  values.size(),
                  kind,
                  plural(values),
                  values,
                  attributes.size(),
                  plural(attributes),
                  names(attributes),
                  declaration.entity()));
    }
  }

  private AttributePath attribute(String name) {
    AttributePath attribute =
        find(name)
            .or(() -> identifierComponent(name))
            .orElseThrow(
                () ->
                    declaration.refusal(
                        "the entity %s has no attribute %s; write one of %s"
                            .formatted(declaration.entity(), name, knownNames())));
    if (attribute.isEmbedded() || attribute.isAssociation()) {
      throw declaration.refusal(
          "the attribute %s of %s is no single value; write one of %s"
              .formatted(name, declaration.entity(), knownNames()));
    }
    return attribute;
  }

  /** What restricts a collection may be in another row; what names an instance is in its own. */
  private Optional<AttributePath> find(String name) {
    return isCollection()
        ? AttributePath.findBeyond(entity.type(), name)
        : AttributePath.find(entity.type(), name);
  }

  private boolean isCollection() {
    return state.scope() == Scope.COLLECTION;
  }

  private Optional<AttributePath> identifierComponent(String simpleName) {
    return entity.identifier().stream()
        .filter(attribute -> attribute.simpleName().equals(simpleName))
        .findFirst();
  }

  private KeyPart part(AttributePath attribute, Operand operand) {
    ParameterConversion conversion =
        ParameterConversion.to(attribute.type())
            .orElseThrow(
                () ->
                    declaration.refusal(
                        ("the attribute %s of %s is a %s, which cannot be read from text;"
                                + " give the class a public static valueOf(String)")
                            .formatted(
                                attribute.name(),
                                declaration.entity(),
                                attribute.type().getSimpleName())));
    if (operand instanceof Literal literal && conversion.convert(literal.text()).isEmpty()) {
      throw declaration.refusal(
          "identifier = \"%s\" is no value of the attribute %s of %s, which is a %s"
              .formatted(
                  literal.text(),
                  attribute.name(),
                  declaration.entity(),
                  attribute.type().getSimpleName()));
    }
    return new KeyPart(attribute, conversion, operand);
  }

  private Operand operand(List<AttributePath> attributes, int index) {
    if (!state.literals().isEmpty()) {
      return new Literal(state.literals().get(index));
    }
    boolean inOrder = !state.attributes().isEmpty() || attributes.size() == 1;
    return new PathParameter(
        inOrder && !state.pathParameters().isEmpty()
            ? state.pathParameters().get(index)
            : attributes.get(index).simpleName());
  }

  private List<String> knownNames() {
    return entity.type().getSingularAttributes().stream()
        .filter(attribute -> !attribute.isVersion())
        .<AttributePath>map(AttributePath::of)
        .flatMap(AttributePath::leaves)
        .filter(attribute -> !attribute.isAssociation())
        .map(AttributePath::name)
        .sorted()
        .toList();
  }

  private static List<String> names(List<AttributePath> attributes) {
    return attributes.stream().map(AttributePath::name).toList();
  }

  private static String quoted(List<AttributePath> attributes) {
    return names(attributes).stream().map(name -> '"' + name + '"').collect(joining(", "));
  }

  private static String plural(List<?> values) {
    return values.size() == 1 ? "" : "s";
  }
}
