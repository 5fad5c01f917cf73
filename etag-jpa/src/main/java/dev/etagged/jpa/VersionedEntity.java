package dev.etagged.jpa;

import dev.etagged.http.Strength;
import dev.etagged.jpa.value.IdentifierText;
import dev.etagged.jpa.value.VersionValue;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An entity with a version attribute, as the metamodel describes it.
 *
 * @param identifier the basic attributes of the identifier, in the order of their names
 * @param tenant the attribute that contains the tenant, if there is one
 * @param incarnation the attribute that distinguishes rows with the same identifier, if there is
 *     one
 */
record VersionedEntity(
    PersistenceModel model,
    EntityType<?> type,
    AttributePath version,
    List<AttributePath> identifier,
    Optional<AttributePath> tenant,
    Optional<AttributePath> incarnation) {

  private static final String HIBERNATE_TENANT = "org.hibernate.annotations.TenantId";

  static VersionedEntity of(DeclarationSite site, PersistenceModel model, Class<?> entityClass) {
    EntityType<?> type =
        model
            .entity(entityClass)
            .orElseThrow(
                () ->
                    site.refusal(
                        ("%s is not an entity of the persistence unit; write @Entity on it and name"
                                + " it in persistence.xml, or name an entity in @Etagged")
                            .formatted(site.subject())));
    return of(site, model, type);
  }

  static VersionedEntity of(DeclarationSite site, PersistenceModel model, EntityType<?> type) {
    return new VersionedEntity(
        model,
        type,
        version(site, model, type),
        identifier(site, model, type),
        single(site, model, type, HIBERNATE_TENANT),
        single(site, model, type, Incarnation.class.getName()));
  }

  /**
   * The name that goes into the tag. An identifier is unique in the whole inheritance tree, so a
   * row has one tag, through whatever entity of the tree it is looked up.
   */
  String rootName() {
    return root(type).getName();
  }

  /** The name of its class, for messages. */
  String simpleName() {
    return simpleName(type);
  }

  /** The names of its attributes that have a single value, for messages. */
  List<String> attributeNames() {
    return type.getSingularAttributes().stream()
        .filter(attribute -> !attribute.isVersion())
        .map(attribute -> AttributePath.of(model, type, attribute))
        .flatMap(AttributePath::leaves)
        .filter(attribute -> !attribute.isAssociation())
        .map(AttributePath::name)
        .sorted()
        .toList();
  }

  boolean isRevisioned() {
    return MappingAnnotations.has(type.getJavaType(), Revisioned.class);
  }

  /** The strength of the tags of its rows. */
  Strength strength() {
    return VersionValue.strengthOf(version.type());
  }

  /** Whether each concrete entity of the tree has a table of its own. */
  boolean isTablePerClass() {
    return model.tablesPerClass().contains(type.getJavaType())
        || MappingAnnotations.find(root(type).getJavaType(), Inheritance.class)
            .filter(inheritance -> inheritance.strategy() == InheritanceType.TABLE_PER_CLASS)
            .isPresent();
  }

  /** The entities to select from, so that every instance of the type is found. */
  List<String> selectable() {
    if (!isTablePerClass()) {
      return List.of(type.getName());
    }
    // EclipseLink reads the root's own table alone when attributes of such a tree are selected.
    return model.metamodel().getEntities().stream()
        .filter(entity -> type.getJavaType().isAssignableFrom(entity.getJavaType()))
        .filter(entity -> !Modifier.isAbstract(entity.getJavaType().getModifiers()))
        .map(EntityType::getName)
        .sorted()
        .toList();
  }

  /** The entity at the root of the inheritance tree. */
  static EntityType<?> root(EntityType<?> type) {
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

  private static String simpleName(EntityType<?> type) {
    return type.getJavaType().getSimpleName();
  }

  private static AttributePath version(
      DeclarationSite site, PersistenceModel model, EntityType<?> type) {
    AttributePath version =
        attributes(model, type, SingularAttribute::isVersion).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    site.refusal(
                        ("the entity %s has no version attribute; add one, such as"
                                + " @Version private long version")
                            .formatted(simpleName(type))));
    if (!VersionValue.canBe(version.type())) {
      throw site.refusal(
          "the version attribute %s of %s is a %s; make it a long"
              .formatted(version.name(), simpleName(type), version.type().getSimpleName()));
    }
    return version;
  }

  private static List<AttributePath> identifier(
      DeclarationSite site, PersistenceModel model, EntityType<?> type) {
    List<AttributePath> identifier =
        IdentifierAttributes.of(model, type).stream()
            .flatMap(AttributePath::identifierLeaves)
            .toList();
    for (AttributePath attribute : identifier) {
      if (!IdentifierText.existsFor(attribute.type())) {
        throw site.refusal(
            ("the identifier attribute %s of %s is a %s, which a tag cannot contain;"
                    + " write a ValidatorSource and name it with @Etagged(source = ...)")
                .formatted(attribute.name(), simpleName(type), attribute.type().getSimpleName()));
      }
    }
    return identifier;
  }

  /** The one attribute that has an annotation. */
  private static Optional<AttributePath> single(
      DeclarationSite site, PersistenceModel model, EntityType<?> type, String annotation) {
    List<AttributePath> annotated =
        attributes(model, type, attribute -> MappingAnnotations.has(attribute, annotation));
    boolean usable =
        annotated.stream().map(AttributePath::type).allMatch(IdentifierText::existsFor);
    if (annotated.size() > 1 || !usable) {
      throw site.refusal(
          "@%s on %s of %s; write it on one attribute, such as a String, a UUID or an Instant"
              .formatted(
                  annotation.substring(annotation.lastIndexOf('.') + 1),
                  annotated.stream().map(AttributePath::name).toList(),
                  simpleName(type)));
    }
    return annotated.stream().findFirst();
  }

  private static List<AttributePath> attributes(
      PersistenceModel model, EntityType<?> type, Predicate<SingularAttribute<?, ?>> kind) {
    return members(type)
        .filter(kind)
        .sorted(Comparator.comparing(SingularAttribute::getName))
        .map(attribute -> AttributePath.of(model, type, attribute))
        .toList();
  }

  /** The attributes that an instance has. */
  static Stream<SingularAttribute<?, ?>> members(EntityType<?> type) {
    // EclipseLink reports the tenant's column as an attribute, which no instance has.
    List<String> withoutMember = MultitenantAnnotations.contextProperties(type.getJavaType());
    return type.getSingularAttributes().stream()
        .<SingularAttribute<?, ?>>map(attribute -> attribute)
        .filter(attribute -> !withoutMember.contains(attribute.getName()));
  }
}
