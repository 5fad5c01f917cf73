package dev.etagged.jpa;

import jakarta.persistence.EntityManager;

/**
 * Whether EclipseLink keeps an entity's instances beyond the persistence context, by annotation,
 * property or persistence.xml. By default it does.
 */
final class SharedCache {

  private SharedCache() {}

  static boolean keeps(Class<?> entityClass, EntityManager entityManager) {
    return EclipseLinkDescriptor.isProvider(entityManager)
        && EclipseLinkDescriptor.ask(entityManager, entityClass, "isSharedIsolation").orElse(true);
  }
}
