package dev.etagged.jpa;

import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a look-up needs to know of an entity, from the metamodel.
 *
 * @param identifier the basic attributes of the identifier, in the order of their names
 */
record VersionedEntity(
    Metamodel metamodel,
    EntityType<?> type,
    AttributePath version,
    List<AttributePath> identifier) {

  static VersionedEntity of(Declaration declaration, Metamodel metamodel) {
    EntityType<?> type =
        find(metamodel, declaration.state().type())
            .orElseThrow(
                () ->
                    declaration.refusal(
                        ("%s is no entity of the persistence unit; write @Entity on it and name it"
                                + " in persistence.xml, or name an entity in @Etagged")
                            .formatted(declaration.entity())));
    return new VersionedEntity(
        metamodel, type, version(declaration, type), identifier(declaration, type));
  }

  static Optional<EntityType<?>> find(Metamodel metamodel, Class<?> entityClass) {
    return metamodel.getEntities().stream()
        .filter(entity -> entity.getJavaType() == entityClass)
        .findFirst();
  }

  /**
   * The name that goes into the tag: an identifier is unique in the whole inheritance tree, so that
   * a row has one tag whatever entity of the tree it is looked up through.
   */
  String rootName() {
    return root().getName();
  }

  /** The entities to select from, such that every instance of the type is found. */
  List<String> selectable() {
    Inheritance inheritance = root().getJavaType().getAnnotation(Inheritance.class);
    if (inheritance == null || inheritance.strategy() != InheritanceType.TABLE_PER_CLASS) {
      return List.of(type.getName());
    }
    // EclipseLink reads the root's own table alone when attributes of such a tree are selected.
    return metamodel.getEntities().stream()
        .filter(entity -> type.getJavaType().isAssignableFrom(entity.getJavaType()))
        .filter(entity -> !Modifier.isAbstract(entity.getJavaType().getModifiers()))
        .map(EntityType::getName)
        .sorted()
        .toList();
  }

  /** The classes whose instances hold their attributes themselves, as a generated proxy's don't. */
  Set<Class<?>> instanceClasses() {
    return metamodel.getEntities().stream()
        .<Class<?>>map(EntityType::getJavaType)
        .collect(Collectors.toUnmodifiableSet());
  }

  private EntityType<?> root() {
    EntityType<?> root = type;
    IdentifiableType<?> supertype = type.getSupertype();
    while (supertype != null) {
      if (supertype instanceof EntityType<?> entity) {
        root = entity;
      }
      supertype = supertype.getSupertype();
    }
    return root;
  }

  private static AttributePath version(Declaration declaration, EntityType<?> type) {
    AttributePath version =
        attributes(type, SingularAttribute::isVersion).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    declaration.refusal(
                        ("the entity %s has no version attribute; add one, such as"
                                + " @Version private long version")
                            .formatted(declaration.entity())));
    if (!Version.canBe(version.type())) {
      throw declaration.refusal(
          "the version attribute %s of %s is a %s; make it a long"
              .formatted(version.name(), declaration.entity(), version.type().getSimpleName()));
    }
    return version;
  }

  private static List<AttributePath> identifier(Declaration declaration, EntityType<?> type) {
    List<AttributePath> identifier =
        attributes(type, SingularAttribute::isId).stream().flatMap(AttributePath::leaves).toList();
    for (AttributePath attribute : identifier) {
      if (attribute.isAssociation() || !IdentifierText.existsFor(attribute.type())) {
        throw declaration.refusal(
            ("the identifier attribute %s of %s is a %s, of which no tag can be derived;"
                    + " write a ValidatorSource and name it with @Etagged(source = ...)")
                .formatted(
                    attribute.name(), declaration.entity(), attribute.type().getSimpleName()));
      }
    }
    return identifier;
  }

  private static List<AttributePath> attributes(
      EntityType<?> type, Predicate<SingularAttribute<?, ?>> kind) {
    return type.getSingularAttributes().stream()
        .filter(kind)
        .sorted(Comparator.comparing(SingularAttribute::getName))
        .<AttributePath>map(AttributePath::of)
        .toList();
  }
}
