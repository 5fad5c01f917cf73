package dev.etagged.jpa;

import dev.etagged.jpa.provider.SharedCache;
import jakarta.persistence.Cache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the persistence unit keeps of instances beyond a persistence context.
 *
 * @param keepsContent whether it keeps any of the entities that a tag covers
 */
record CachedInstances(@Nullable Cache cache, PersistenceUnitUtil unit, boolean keepsContent) {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  static CachedInstances of(EntityManager entityManager, Stream<VersionedEntity> entities) {
    EntityManagerFactory factory = entityManager.getEntityManagerFactory();
    return new CachedInstances(
        factory.getCache(),
        factory.getPersistenceUnitUtil(),
        entities
            .map(entity -> SharedCache.of(entityManager, entity.type().getJavaType()))
            .anyMatch(SharedCache::keepsContent));
  }

  /** An instance turned out to be old: the next transaction is to read its row. */
  void evict(Object instance) {
    Cache shared = cache;
    if (shared == null) {
      return;
    }
    try {
      shared.evict(instance.getClass(), unit.getIdentifier(instance));
    } catch (RuntimeException notKept) {
      LOGGER.log(System.Logger.Level.DEBUG, "An old instance stays in the cache", notKept);
    }
  }
}
