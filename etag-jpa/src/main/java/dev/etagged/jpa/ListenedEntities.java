package dev.etagged.jpa;

import dev.etagged.jpa.provider.ProviderEvents;
import dev.etagged.jpa.provider.ProviderEvents.Answer;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ExcludeSuperclassListeners;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The entities whose provider calls {@link EtagListener}: the annotation shows it, and so does the
 * first call, where a mapping file names the listener.
 */
final class ListenedEntities {

  /** A property of the persistence unit. */
  private static final String WHERE = "etagged.listener";

  /** Where an annotation or a mapping file names it. */
  private static final String DECLARED = "declared";

  /** It keeps no class from being unloaded. */
  private static final ClassValue<AtomicBoolean> LISTENED =
      new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
          return new AtomicBoolean(isAnnotated(type));
        }
      };

  private ListenedEntities() {}

  /** As far as the provider cannot be asked. */
  static boolean include(Class<?> entityClass) {
    return LISTENED.get(entityClass).get();
  }

  /**
   * Registers the listener with the provider, unless the persistence unit wants it only where it is
   * declared; whether it is called then.
   */
  static Answer listen(EntityManager entityManager, Class<?> entityClass) {
    Object wanted = entityManager.getEntityManagerFactory().getProperties().get(WHERE);
    Answer registered =
        DECLARED.equals(wanted)
            ? Answer.UNKNOWN
            : ProviderEvents.register(entityManager, RequestGuard.EVENTS);
    return registered == Answer.CALLED
        ? registered
        : ProviderEvents.called(entityManager, EtagListener.class, entityClass);
  }

  /** The listener was called for an instance. */
  static void note(Object entity) {
    Class<?> type = entity.getClass();
    while (type != null && !LISTENED.get(type).get()) {
      LISTENED.get(type).set(true);
      type = type.getSuperclass();
    }
  }

  private static boolean isAnnotated(Class<?> entityClass) {
    for (Class<?> type = entityClass; type != null; type = type.getSuperclass()) {
      if (namesListener(type)) {
        return true;
      }
      if (MappingAnnotations.has(type, ExcludeSuperclassListeners.class)) {
        return false;
      }
    }
    return false;
  }

  private static boolean namesListener(Class<?> type) {
    return MappingAnnotations.find(type, EntityListeners.class).stream()
        .flatMap(listeners -> Stream.of(listeners.value()))
        .anyMatch(EtagListener.class::equals);
  }
}
