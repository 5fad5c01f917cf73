package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How Hibernate maps an entity: what its second-level cache keeps, and in which tables it is. */
final class HibernateMapping {

  private static final String PREFIX = "org.hibernate.";

  private final ForeignObject factory;
  private final Class<?> factoryType;
  private final Class<?> entityClass;

  private HibernateMapping(ForeignObject factory, Class<?> factoryType, Class<?> entityClass) {
    this.factory = factory;
    this.factoryType = factoryType;
    this.entityClass = entityClass;
  }

  static HibernateMapping of(EntityManager entityManager, Class<?> entityClass)
      throws ReflectiveOperationException {
    Class<?> factoryType =
        Class.forName(
            PREFIX + "engine.spi.SessionFactoryImplementor",
            false,
            entityManager.getDelegate().getClass().getClassLoader());
    Object factory = entityManager.getEntityManagerFactory().unwrap(factoryType);
    return new HibernateMapping(new ForeignObject(factory), factoryType, entityClass);
  }

  SharedCache cache() throws ReflectiveOperationException {
    return new SharedCache(
        "Hibernate's second-level cache", keepsInstances(), collections(), keepsQueries());
  }

  Class<?> dialect() throws ReflectiveOperationException {
    return factory
        .call(factoryType, "getJdbcServices", new Class<?>[0])
        .orElseThrow(NoSuchMethodException::new)
        .call(type("engine.jdbc.spi.JdbcServices"), "getDialect", new Class<?>[0])
        .orElseThrow(NoSuchMethodException::new)
        .object()
        .getClass();
  }

  /** The tables of the entity, and of its superclasses and subclasses. */
  List<String> tables() throws ReflectiveOperationException {
    List<String> tables = new ArrayList<>();
    for (Object entity : stream("streamEntityDescriptors").toList()) {
      ForeignObject asked = new ForeignObject(entity);
      if (entityClass.isAssignableFrom(mappedClass(asked))) {
        Object[] names =
            (Object[])
                asked
                    .call(
                        type("persister.entity.EntityPersister"), "getQuerySpaces", new Class<?>[0])
                    .map(ForeignObject::object)
                    .orElseThrow(NoSuchMethodException::new);
        Stream.of(names).map(Object::toString).forEach(tables::add);
      }
    }
    return tables;
  }

  /** The ones of a subclass as well. */
  private boolean keepsInstances() throws ReflectiveOperationException {
    Class<?> persister = type("persister.entity.EntityPersister");
    for (Object entity : stream("streamEntityDescriptors").toList()) {
      ForeignObject asked = new ForeignObject(entity);
      if (entityClass.isAssignableFrom(mappedClass(asked))
          && isTrue(asked.call(persister, "canReadFromCache", new Class<?>[0]))) {
        return true;
      }
    }
    return false;
  }

  private List<String> collections() throws ReflectiveOperationException {
    Class<?> persister = type("persister.collection.CollectionPersister");
    List<String> kept = new ArrayList<>();
    for (Object collection : stream("streamCollectionDescriptors").toList()) {
      ForeignObject asked = new ForeignObject(collection);
      Class<?> owner =
          mappedClass(
              asked
                  .call(persister, "getOwnerEntityPersister", new Class<?>[0])
                  .orElseThrow(NoSuchMethodException::new));
      if ((owner.isAssignableFrom(entityClass) || entityClass.isAssignableFrom(owner))
          && isTrue(asked.call(persister, "hasCache", new Class<?>[0]))) {
        String role = text(asked.call(persister, "getRole", new Class<?>[0]));
        kept.add(role.substring(role.lastIndexOf('.') + 1));
      }
    }
    return kept.stream().sorted().toList();
  }

  private boolean keepsQueries() throws ReflectiveOperationException {
    ForeignObject options =
        factory
            .call(factoryType, "getSessionFactoryOptions", new Class<?>[0])
            .orElseThrow(NoSuchMethodException::new);
    return isTrue(
        options.call(
            type("boot.spi.SessionFactoryOptions"), "isQueryCacheEnabled", new Class<?>[0]));
  }

  private Stream<?> stream(String descriptors) throws ReflectiveOperationException {
    return (Stream<?>)
        factory
            .call(factoryType, "getMappingMetamodel", new Class<?>[0])
            .orElseThrow(NoSuchMethodException::new)
            .call(type("metamodel.MappingMetamodel"), descriptors, new Class<?>[0])
            .map(ForeignObject::object)
            .orElseThrow(NoSuchMethodException::new);
  }

  private Class<?> mappedClass(ForeignObject entity) throws ReflectiveOperationException {
    return (Class<?>)
        entity
            .call(type("persister.entity.EntityPersister"), "getMappedClass", new Class<?>[0])
            .map(ForeignObject::object)
            .orElseThrow(NoSuchMethodException::new);
  }

  private static boolean isTrue(Optional<ForeignObject> answer) {
    return answer.map(ForeignObject::object).filter(Boolean.TRUE::equals).isPresent();
  }

  private static String text(Optional<ForeignObject> answer) {
    return answer.map(ForeignObject::object).map(Object::toString).orElse("");
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PREFIX + name, false, factoryType.getClassLoader());
  }
}
