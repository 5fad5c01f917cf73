package dev.etagged.jpa;

import dev.etagged.spi.StateDeclaration;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes and checks the includes of a declared state. */
final class IncludeFactory {

  private final DeclarationSite site;
  private final StateDeclaration state;
  private final VersionedEntity root;

  IncludeFactory(DeclarationSite site, StateDeclaration state, VersionedEntity root) {
    this.site = site;
    this.state = state;
    this.root = root;
  }

  /** In the order of their names, without the ones that are on the way to another. */
  List<Include> includes() {
    Set<String> names = Set.copyOf(state.includes());
    return names.stream()
        .sorted()
        .map(this::include)
        .filter(
            include -> names.stream().noneMatch(other -> other.startsWith(include.name() + ".")))
        .toList();
  }

  private Include include(String dottedName) {
    List<AssociationStep> steps = new ArrayList<>();
    VersionedEntity from = root;
    for (String name : dottedName.split("\\.", -1)) {
      AssociationStep step = step(from, name);
      steps.add(step);
      from = step.attributes().entity();
    }
    return new Include(dottedName, steps);
  }

  private AssociationStep step(VersionedEntity from, String name) {
    Attribute<?, ?> attribute = association(from, name);
    VersionedEntity target = VersionedEntity.of(site, root.model(), target(from, attribute));
    if (target.isTablePerClass()) {
      throw site.refusal(
          ("%s leads to %s, which has a table for each class: not every provider joins them all;"
                  + " write a ValidatorSource and name it with @Etagged(source = ...)")
              .formatted(described(from, attribute), target.simpleName()));
    }
    RowAttributes attributes = RowAttributes.of(site, target);
    return new AssociationStep(
        name,
        attributes,
        AttributeReader.of(
            site, root.model(), AttributeType.of(from.type().getJavaType()), List.of(attribute)),
        new InstanceReader(site, attributes));
  }

  private Attribute<?, ?> association(VersionedEntity from, String name) {
    return from.type().getAttributes().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                site.refusal(
                    "includes = \"%s\", but the entity %s has no association %s; write one of %s"
                        .formatted(
                            String.join(", ", state.includes()),
                            from.simpleName(),
                            name,
                            associations(from.type()))));
  }

  private EntityType<?> target(VersionedEntity from, Attribute<?, ?> attribute) {
    Type<?> type =
        attribute instanceof PluralAttribute<?, ?, ?> plural
            ? plural.getElementType()
            : ((SingularAttribute<?, ?>) attribute).getType();
    if (type instanceof EntityType<?> target) {
      return target;
    }
    throw site.refusal(
        ("%s is not an association to an entity: it belongs to its owner, whose version changes"
                + " with it; leave it out of includes")
            .formatted(described(from, attribute)));
  }

  private static String described(VersionedEntity from, Attribute<?, ?> attribute) {
    return "the attribute %s of %s".formatted(attribute.getName(), from.simpleName());
  }

  private static List<String> associations(ManagedType<?> type) {
    return type.getAttributes().stream()
        .filter(Attribute::isAssociation)
        .map(Attribute::getName)
        .sorted()
        .toList();
  }
}
