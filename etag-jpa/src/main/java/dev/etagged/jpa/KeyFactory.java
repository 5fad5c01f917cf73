package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import dev.etagged.Etagged.Scope;
import dev.etagged.jpa.LookUpKey.Part;
import dev.etagged.jpa.LookUpKey.Part.Constant;
import dev.etagged.jpa.LookUpKey.Part.Operand;
import dev.etagged.jpa.LookUpKey.Part.PathParameter;
import dev.etagged.jpa.value.IdentifierText;
import dev.etagged.jpa.value.ParameterConversion;
import dev.etagged.spi.KeyDeclaration;
import dev.etagged.spi.StateDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes and checks the key of a declared state: its attributes, and the sources of their values.
 */
final class KeyFactory {

  private final DeclarationSite site;
  private final StateDeclaration state;
  private final VersionedEntity entity;

  KeyFactory(DeclarationSite site, StateDeclaration state, VersionedEntity entity) {
    this.site = site;
    this.state = state;
    this.entity = entity;
  }

  LookUpKey key() {
    return new LookUpKey(site, state.key().isEmpty() ? ofIdentifier() : declared());
  }

  private List<Part> ofIdentifier() {
    return isCollection()
        ? List.of()
        : entity.identifier().stream()
            .map(attribute -> part(attribute, new PathParameter(attribute.simpleName())))
            .toList();
  }

  private List<Part> declared() {
    List<Part> parts = new ArrayList<>();
    for (KeyDeclaration declared : state.key()) {
      AttributePath attribute = attribute(declared);
      requireFirst(attribute, parts);
      parts.add(part(attribute, operand(declared, attribute)));
    }
    return parts;
  }

  private void requireFirst(AttributePath attribute, List<Part> parts) {
    if (parts.stream().anyMatch(part -> part.attribute().equals(attribute))) {
      throw site.refusal(
          "two keys for the attribute %s of %s; keep one of them"
              .formatted(attribute.name(), site.subject()));
    }
  }

  private static Operand operand(KeyDeclaration declared, AttributePath attribute) {
    return declared
        .constant()
        .<Operand>map(Constant::new)
        .orElseGet(
            () ->
                new PathParameter(
                    declared
                        .parameter()
                        .or(() -> declared.attribute().map(KeyFactory::lastName))
                        .orElseGet(attribute::simpleName)));
  }

  private AttributePath attribute(KeyDeclaration declared) {
    return declared
        .attribute()
        .map(name -> named(name, declared))
        .orElseGet(this::singleIdentifier);
  }

  private AttributePath singleIdentifier() {
    if (entity.identifier().size() > 1) {
      throw site.refusal(
          "the identifier of %s has several attributes; write key = {%s}"
              .formatted(
                  site.subject(),
                  entity.identifier().stream()
                      .map(attribute -> "@Key(\"%s\")".formatted(attribute.name()))
                      .collect(joining(", "))));
    }
    return entity.identifier().get(0);
  }

  private AttributePath named(String name, KeyDeclaration declared) {
    AttributePath attribute =
        AttributePath.findBeyond(entity.model(), entity.type(), name)
            .or(() -> identifierComponent(name))
            .orElseThrow(
                () ->
                    site.refusal(
                        "the entity %s has no attribute %s; write one of %s%s"
                            .formatted(
                                site.subject(),
                                name,
                                entity.attributeNames(),
                                meant(declared, name))));
    List<AttributePath> leaves = attribute.identifierLeaves().toList();
    if (attribute.isEmbedded() || leaves.size() != 1) {
      throw site.refusal(
          "the attribute %s of %s is not a single value; write one of %s"
              .formatted(name, site.subject(), entity.attributeNames()));
    }
    return leaves.get(0);
  }

  private static String lastName(String dottedName) {
    return dottedName.substring(dottedName.lastIndexOf('.') + 1);
  }

  /** A value in the place of an attribute: {@code @Key("1")}. */
  private String meant(KeyDeclaration declared, String name) {
    boolean alone = declared.parameter().isEmpty() && declared.constant().isEmpty();
    return alone && !isCollection() && isIdentifier(name)
        ? ", or @Key(constant = \"%s\") for the %s whose %s is always %s"
            .formatted(name, site.subject(), entity.identifier().get(0).name(), name)
        : "";
  }

  private boolean isIdentifier(String text) {
    return entity.identifier().size() == 1
        && ParameterConversion.to(entity.identifier().get(0).type())
            .flatMap(conversion -> conversion.convert(text))
            .isPresent();
  }

  private boolean isCollection() {
    return state.scope() == Scope.COLLECTION;
  }

  private Optional<AttributePath> identifierComponent(String simpleName) {
    return entity.identifier().stream()
        .filter(attribute -> attribute.simpleName().equals(simpleName))
        .findFirst();
  }

  /** Whether the value of a request can be compared with the value in an instance. */
  private static boolean isRecognizable(Class<?> type) {
    return IdentifierText.existsFor(type) || ParameterConversion.hasEquality(type);
  }

  private Part part(AttributePath attribute, Operand operand) {
    ParameterConversion conversion =
        ParameterConversion.to(attribute.type())
            .orElseThrow(
                () ->
                    site.refusal(
                        ("the attribute %s of %s is a %s, which cannot be read from text;"
                                + " give the class a public static valueOf(String)")
                            .formatted(
                                attribute.name(),
                                site.subject(),
                                attribute.type().getSimpleName())));
    if (!isCollection() && !isRecognizable(attribute.type())) {
      throw site.refusal(
          ("the attribute %s of %s is a %s without equals(Object), so that a write would not"
                  + " recognize its row; write equals and hashCode, or make it a record")
              .formatted(attribute.name(), site.subject(), attribute.type().getSimpleName()));
    }
    if (operand instanceof Constant constant && conversion.convert(constant.text()).isEmpty()) {
      throw site.refusal(
          "@Key(constant = \"%s\") is not a value of the attribute %s of %s, which is a %s"
              .formatted(
                  constant.text(),
                  attribute.name(),
                  site.subject(),
                  attribute.type().getSimpleName()));
    }
    return new Part(attribute, conversion, operand);
  }
}
