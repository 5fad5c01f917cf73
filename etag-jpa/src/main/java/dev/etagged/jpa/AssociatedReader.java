package dev.etagged.jpa;

import jakarta.persistence.Persistence;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an attribute of an associated instance. It loads nothing: the provider knows the identifier
 * of an instance that is not loaded, and everything else of it is empty.
 */
final class AssociatedReader {

  private final DeclarationSite site;
  private final PersistenceModel model;
  private final EntityType<?> target;
  private final List<? extends Attribute<?, ?>> steps;
  private final AttributeReader reader;
  private final Set<Class<?>> instanceClasses;

  private AssociatedReader(
      DeclarationSite site,
      PersistenceModel model,
      EntityType<?> target,
      List<? extends Attribute<?, ?>> steps,
      AttributeReader reader) {
    this.site = site;
    this.model = model;
    this.target = target;
    this.steps = steps;
    this.reader = reader;
    this.instanceClasses = model.instanceClasses();
  }

  static AssociatedReader of(
      DeclarationSite site,
      PersistenceModel model,
      EntityType<?> target,
      List<? extends Attribute<?, ?>> steps) {
    return new AssociatedReader(
        site,
        model,
        target,
        steps,
        AttributeReader.of(site, model, AttributeType.of(target.getJavaType()), steps));
  }

  Optional<Object> read(Object associated) {
    if (isIdentifier(steps.get(0))) {
      return Optional.ofNullable(model.unit().getIdentifier(associated))
          .flatMap(identifier -> inIdentifier(identifier, target, steps));
    }
    if (!Persistence.getPersistenceUtil().isLoaded(associated)) {
      return Optional.empty();
    }
    return instanceClasses.contains(associated.getClass())
        ? reader.read(associated)
        : reader.readThroughProxy(associated);
  }

  private static boolean isIdentifier(Attribute<?, ?> step) {
    return step instanceof SingularAttribute<?, ?> single && single.isId();
  }

  /**
   * A part of an identifier. An association in an identifier has the associated identifier as its
   * value there (Jakarta Persistence section 2.4.1.1).
   */
  private Optional<Object> inIdentifier(
      Object identifier, EntityType<?> entity, List<? extends Attribute<?, ?>> rest) {
    if (entity.getJavaType().isInstance(identifier)) {
      // On Hibernate, an instance without the rest is the identifier that an association makes.
      return AttributeReader.of(site, model, AttributeType.of(entity.getJavaType()), rest)
          .read(identifier);
    }
    Attribute<?, ?> first = rest.get(0);
    List<? extends Attribute<?, ?>> further = rest.subList(1, rest.size());
    Optional<Object> value =
        IdentifierAttributes.of(model, entity).size() == 1
            ? Optional.of(identifier)
            : Optional.ofNullable(field(identifier, first.getName()));
    if (first.isAssociation()) {
      EntityType<?> next =
          model.entity(AttributeType.of(entity.getJavaType()).of(first).raw()).orElseThrow();
      return value.flatMap(part -> inIdentifier(part, next, further));
    }
    Optional<Object> current = value;
    for (Attribute<?, ?> component : further) {
      current = current.map(part -> field(part, component.getName()));
    }
    return current;
  }

  /** A field of the class of an identifier, which has the names of the entity's attributes. */
  private static @Nullable Object field(Object identifier, String name) {
    Field found =
        Stream.<Class<?>>iterate(identifier.getClass(), c -> c != null, c -> c.getSuperclass())
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> field.getName().equals(name) && field.trySetAccessible())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s of %s cannot be read; open its package to dev.etagged.jpa"
                            .formatted(name, identifier.getClass().getName())));
    try {
      return found.get(identifier);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(found + " was made accessible", e);
    }
  }
}
