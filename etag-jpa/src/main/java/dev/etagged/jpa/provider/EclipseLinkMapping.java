package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How EclipseLink maps an entity: whether its shared cache keeps it, and in which tables it is. */
final class EclipseLinkMapping {

  private static final String PREFIX = "org.eclipse.persistence.";

  private final ForeignObject session;
  private final Class<?> sessionType;
  private final Class<?> entityClass;

  private EclipseLinkMapping(ForeignObject session, Class<?> sessionType, Class<?> entityClass) {
    this.session = session;
    this.sessionType = sessionType;
    this.entityClass = entityClass;
  }

  static EclipseLinkMapping of(EntityManager entityManager, Class<?> entityClass)
      throws ReflectiveOperationException {
    Class<?> sessionType =
        Class.forName(
            PREFIX + "sessions.Session",
            false,
            entityManager.getDelegate().getClass().getClassLoader());
    return new EclipseLinkMapping(
        new ForeignObject(entityManager.unwrap(sessionType)), sessionType, entityClass);
  }

  /** By default it keeps every entity, with its collections. */
  SharedCache cache() throws ReflectiveOperationException {
    boolean keeps = false;
    for (ForeignObject descriptor : descriptors()) {
      keeps |= Boolean.TRUE.equals(ask(descriptor, "isSharedIsolation"));
    }
    return new SharedCache("EclipseLink's shared cache", keeps, List.of(), false);
  }

  Class<?> platform() throws ReflectiveOperationException {
    return session
        .call(sessionType, "getPlatform", new Class<?>[0])
        .orElseThrow(NoSuchMethodException::new)
        .object()
        .getClass();
  }

  /** The tables of the entity, and of its superclasses and subclasses. */
  List<String> tables() throws ReflectiveOperationException {
    List<String> tables = new ArrayList<>();
    for (ForeignObject descriptor : descriptors()) {
      for (Object table : (Collection<?>) ask(descriptor, "getTableNames")) {
        tables.add(table.toString());
      }
    }
    return tables;
  }

  /** The ones of its subclasses as well. */
  private List<ForeignObject> descriptors() throws ReflectiveOperationException {
    Map<?, ?> all =
        (Map<?, ?>)
            session
                .call(sessionType, "getDescriptors", new Class<?>[0])
                .map(ForeignObject::object)
                .orElseThrow(NoSuchMethodException::new);
    List<ForeignObject> descriptors = new ArrayList<>();
    for (Object one : all.values()) {
      ForeignObject descriptor = new ForeignObject(one);
      if (entityClass.isAssignableFrom((Class<?>) ask(descriptor, "getJavaClass"))) {
        descriptors.add(descriptor);
      }
    }
    return descriptors;
  }

  private Object ask(ForeignObject descriptor, String question)
      throws ReflectiveOperationException {
    Class<?> descriptorType =
        Class.forName(PREFIX + "descriptors.ClassDescriptor", false, sessionType.getClassLoader());
    return descriptor
        .call(descriptorType, question, new Class<?>[0])
        .map(ForeignObject::object)
        .orElseThrow(NoSuchMethodException::new);
  }
}
