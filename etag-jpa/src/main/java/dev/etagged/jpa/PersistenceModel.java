package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the persistence provider knows of its entities and instances.
 *
 * @param metamodel the entities and their attributes
 * @param unit what can be asked of an instance without a statement
 * @param tablesPerClass the entities whose trees have a table for each class, as far as EclipseLink
 *     is the provider: it does not select attributes of all of them
 */
record PersistenceModel(
    Metamodel metamodel, PersistenceUnitUtil unit, Set<Class<?>> tablesPerClass) {

  static PersistenceModel of(EntityManager entityManager) {
    return new PersistenceModel(
        entityManager.getMetamodel(),
        entityManager.getEntityManagerFactory().getPersistenceUnitUtil(),
        EclipseLinkDescriptor.isProvider(entityManager) ? tablesPerClass(entityManager) : Set.of());
  }

  /** A mapping file may say so, where no annotation does. */
  private static Set<Class<?>> tablesPerClass(EntityManager entityManager) {
    return entityManager.getMetamodel().getEntities().stream()
        .<Class<?>>map(EntityType::getJavaType)
        .filter(
            type ->
                EclipseLinkDescriptor.ask(entityManager, type, "hasTablePerClassPolicy")
                    .orElse(false))
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<EntityType<?>> entity(Class<?> entityClass) {
    return metamodel.getEntities().stream()
        .filter(entity -> entity.getJavaType() == entityClass)
        .findFirst();
  }

  /** The classes whose instances hold their attributes in their own fields, unlike a proxy. */
  Set<Class<?>> instanceClasses() {
    return metamodel.getEntities().stream()
        .<Class<?>>map(EntityType::getJavaType)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The entity or the embeddable that a class is. */
  Optional<ManagedType<?>> managed(Class<?> type) {
    return metamodel.getManagedTypes().stream()
        .filter(managed -> managed.getJavaType() == type)
        .findFirst();
  }

  /**
   * The managed type of an attribute's values. A provider reports the bound of a type variable
   * where a mapped superclass declares one, and so the class that it stands for is looked up here.
   */
  Optional<ManagedType<?>> managed(AttributeType resolved, Attribute<?, ?> attribute) {
    return resolved.raw() == attribute.getJavaType()
            && attribute instanceof SingularAttribute<?, ?> single
            && single.getType() instanceof ManagedType<?> reported
        ? Optional.of(reported)
        : managed(resolved.raw());
  }
}
