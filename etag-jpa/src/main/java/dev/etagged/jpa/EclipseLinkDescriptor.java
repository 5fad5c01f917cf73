package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * EclipseLink's own description of an entity, from annotations, mapping files and properties. It is
 * read by reflection, since the provider may be another.
 */
final class EclipseLinkDescriptor {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");
  private static final String PROVIDER = "org.eclipse.persistence.";

  private EclipseLinkDescriptor() {}

  static boolean isProvider(EntityManager entityManager) {
    return entityManager.getDelegate().getClass().getName().startsWith(PROVIDER);
  }

  /** The answer to a question without arguments; empty if EclipseLink does not know it. */
  static Optional<Boolean> ask(EntityManager entityManager, Class<?> entityClass, String question) {
    try {
      ClassLoader loader = entityManager.getDelegate().getClass().getClassLoader();
      Class<?> session = Class.forName(PROVIDER + "sessions.Session", false, loader);
      Object descriptor =
          session
              .getMethod("getDescriptor", Class.class)
              .invoke(entityManager.unwrap(session), entityClass);
      return Optional.ofNullable(
          (Boolean)
              Class.forName(PROVIDER + "descriptors.ClassDescriptor", false, loader)
                  .getMethod(question)
                  .invoke(descriptor));
    } catch (ReflectiveOperationException notAsKnown) {
      LOGGER.log(Level.DEBUG, "EclipseLink does not answer " + question);
      return Optional.empty();
    }
  }
}
