package dev.etagged.jpa;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The entities whose provider calls {@link EtagListener}: the annotation shows it, and so does the
 * first call, where a mapping file names the listener.
 */
final class ListenedEntities {

  /** It keeps no class from being unloaded. */
  private static final ClassValue<AtomicBoolean> LISTENED =
      new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
          return new AtomicBoolean(isAnnotated(type));
        }
      };

  private ListenedEntities() {}

  static boolean include(Class<?> entityClass) {
    return LISTENED.get(entityClass).get();
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
