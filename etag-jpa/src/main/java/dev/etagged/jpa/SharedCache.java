package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;

/**
 * Whether EclipseLink keeps an entity's instances beyond the persistence context, by annotation,
 * property or persistence.xml. EclipseLink's own description of the entity is read by reflection,
 * since the provider may be another.
 */
final class SharedCache {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");
  private static final String PROVIDER = "org.eclipse.persistence.";

  private SharedCache() {}

  static boolean keeps(Class<?> entityClass, EntityManager entityManager) {
    Object delegate = entityManager.getDelegate();
    if (!delegate.getClass().getName().startsWith(PROVIDER)) {
      return false;
    }
    try {
      Class<?> session =
          Class.forName(PROVIDER + "sessions.Session", false, delegate.getClass().getClassLoader());
      Object descriptor =
          session
              .getMethod("getDescriptor", Class.class)
              .invoke(entityManager.unwrap(session), entityClass);
      return (Boolean)
          Class.forName(PROVIDER + "descriptors.ClassDescriptor", false, session.getClassLoader())
              .getMethod("isSharedIsolation")
              .invoke(descriptor);
    } catch (ReflectiveOperationException notAsKnown) {
      LOGGER.log(
          Level.DEBUG, "EclipseLink does not say whether it shares the cache; by default it does");
      return true;
    }
  }
}
