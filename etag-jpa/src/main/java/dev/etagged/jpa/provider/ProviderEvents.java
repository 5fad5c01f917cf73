package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;

/**
 * The events of the persistence provider behind an EntityManager. No mapping decides whether they
 * come: a listener that an entity or a mapping file names can be excluded, or be lost where several
 * files name some.
 */
public final class ProviderEvents {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  private ProviderEvents() {}

  /** Whether a provider calls a listener. */
  public enum Answer {
    CALLED,
    NOT_CALLED,
    /** The provider is one that cannot be asked, or a version of it that answers otherwise. */
    UNKNOWN
  }

  /** Registers for all entities of the persistence unit, once. */
  public static synchronized Answer register(EntityManager entityManager, InstanceEvents events) {
    try {
      if (HibernateEvents.isOf(entityManager)) {
        HibernateEvents.of(entityManager).register(events);
        return Answer.CALLED;
      }
      if (EclipseLinkEvents.isOf(entityManager)) {
        EclipseLinkEvents.of(entityManager).register(events);
        return Answer.CALLED;
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      LOGGER.log(Level.DEBUG, "The persistence provider's events are not as known", otherwise);
    }
    return Answer.UNKNOWN;
  }

  /** Asks whether the provider calls a listener class of Jakarta Persistence for an entity. */
  public static Answer called(
      EntityManager entityManager, Class<?> listener, Class<?> entityClass) {
    try {
      if (HibernateEvents.isOf(entityManager)) {
        return answer(HibernateEvents.of(entityManager).calls(listener, entityClass));
      }
      if (EclipseLinkEvents.isOf(entityManager)) {
        return answer(EclipseLinkEvents.of(entityManager).calls(listener, entityClass));
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      LOGGER.log(Level.DEBUG, "The persistence provider's listeners are not as known", otherwise);
    }
    return Answer.UNKNOWN;
  }

  private static Answer answer(boolean called) {
    return called ? Answer.CALLED : Answer.NOT_CALLED;
  }
}
