package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.spi.StateDeclaration;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and checks the includes of a declared state. */
final class IncludeFactory {

  private final DeclarationSite site;
  private final StateDeclaration state;
  private final VersionedEntity root;
  private final EntityManagers entityManagers;

  IncludeFactory(
      DeclarationSite site,
      StateDeclaration state,
      VersionedEntity root,
      EntityManagers entityManagers) {
    this.site = site;
    this.state = state;
    this.root = root;
    this.entityManagers = entityManagers;
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
    ManagedType<?> type = root.type();
    List<Attribute<?, ?>> path = new ArrayList<>();
    for (String name : dottedName.split("\\.", -1)) {
      path.add(attribute(type, name));
      Optional<ManagedType<?>> embeddable = embeddable(from, path);
      if (embeddable.isPresent()) {
        type = embeddable.get();
      } else {
        steps.add(step(from, path));
        from = steps.get(steps.size() - 1).attributes().entity();
        type = from.type();
        path.clear();
      }
    }
    if (!path.isEmpty()) {
      throw notAnAssociation(from, path, type);
    }
    return new Include(dottedName, steps);
  }

  private Attribute<?, ?> attribute(ManagedType<?> type, String name) {
    return type.getAttributes().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .<Attribute<?, ?>>map(attribute -> attribute)
        .findFirst()
        .orElseThrow(
            () ->
                site.refusal(
                    "includes = \"%s\", but the %s %s has no association %s; write one of %s"
                        .formatted(
                            String.join(", ", state.includes()),
                            type instanceof EntityType<?> ? "entity" : "embeddable",
                            type.getJavaType().getSimpleName(),
                            name,
                            associations(type))));
  }

  /** What the last attribute of a path embeds. */
  private Optional<ManagedType<?>> embeddable(VersionedEntity from, List<Attribute<?, ?>> path) {
    return path.get(path.size() - 1) instanceof SingularAttribute<?, ?> single
        ? root.model()
            .managed(typeOf(from, path), single)
            .filter(type -> !(type instanceof EntityType<?>))
        : Optional.empty();
  }

  private static AttributeType typeOf(VersionedEntity from, List<Attribute<?, ?>> path) {
    AttributeType type = AttributeType.of(from.type().getJavaType());
    for (Attribute<?, ?> step : path) {
      type = type.of(step);
    }
    return type;
  }

  private AssociationStep step(VersionedEntity from, List<Attribute<?, ?>> path) {
    VersionedEntity target = VersionedEntity.of(site, root.model(), target(from, path));
    if (target.isTablePerClass()) {
      throw site.refusal(
          ("%s leads to %s, which has a table for each class: not every provider joins them all;"
                  + " write a ValidatorSource and name it with @Etagged(source = ...)")
              .formatted(described(from, path), target.simpleName()));
    }
    RowAttributes attributes = RowAttributes.of(site, target);
    return new AssociationStep(
        name(path),
        attributes,
        AttributeReader.of(
            site, root.model(), AttributeType.of(from.type().getJavaType()), List.copyOf(path)),
        new InstanceReader(site, attributes),
        OwnIdentifiers.of(site, attributes, entityManagers));
  }

  private EntityType<?> target(VersionedEntity from, List<Attribute<?, ?>> path) {
    Attribute<?, ?> last = path.get(path.size() - 1);
    if (last instanceof PluralAttribute<?, ?, ?> plural) {
      if (plural.getElementType() instanceof EntityType<?> target) {
        return target;
      }
      throw notAnAssociation(
          from,
          path,
          plural.getElementType() instanceof ManagedType<?> elements ? elements : from.type());
    }
    return root.model()
        .entity(typeOf(from, path).raw())
        .orElseThrow(() -> notAnAssociation(from, path, from.type()));
  }

  /** An embeddable belongs to its owner; what it is associated with does not. */
  private EtaggedConfigurationException notAnAssociation(
      VersionedEntity from, List<Attribute<?, ?>> path, ManagedType<?> type) {
    List<String> inside = type instanceof EntityType<?> ? List.<String>of() : associations(type);
    boolean elements = path.get(path.size() - 1).isCollection();
    if (inside.isEmpty()) {
      return site.refusal(
          ("%s is not an association to an entity: it belongs to its owner, whose version changes"
                  + " with it; leave it out of includes")
              .formatted(described(from, path)));
    }
    return site.refusal(
        elements
            ? ("the elements of %s belong to their owner, but not what they are associated with,"
                    + " %s; write a ValidatorSource and name it with @Etagged(source = ...)")
                .formatted(described(from, path), inside)
            : "%s is not an association to an entity; name one inside it: %s"
                .formatted(
                    described(from, path),
                    inside.stream().map(name -> name(path) + "." + name).toList()));
  }

  private static String described(VersionedEntity from, List<Attribute<?, ?>> path) {
    return "the attribute %s of %s".formatted(name(path), from.simpleName());
  }

  private static String name(List<Attribute<?, ?>> path) {
    return path.stream().map(Attribute::getName).collect(joining("."));
  }

  private static List<String> associations(ManagedType<?> type) {
    return type.getAttributes().stream()
        .filter(Attribute::isAssociation)
        .map(Attribute::getName)
        .sorted()
        .toList();
  }
}
