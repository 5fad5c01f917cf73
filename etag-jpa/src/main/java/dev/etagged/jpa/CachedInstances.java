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
 * @param mayBeOld whether a method can get an older instance than the row: from what is kept, from
 *     a replica, or from a provider that cannot be asked
 */
record CachedInstances(
    @Nullable Cache cache, PersistenceUnitUtil unit, boolean keepsContent, boolean mayBeOld) {

  /** A property of the persistence unit: some of its reads are answered by replicas. */
  private static final String REPLICAS = "etagged.replicas";

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  static CachedInstances of(EntityManager entityManager, Stream<VersionedEntity> entities) {
    EntityManagerFactory factory = entityManager.getEntityManagerFactory();
    boolean keepsContent =
        entities
            .map(entity -> SharedCache.of(entityManager, entity.type().getJavaType()))
            .anyMatch(SharedCache::keepsContent);
    boolean replicated = "true".equals(String.valueOf(factory.getProperties().get(REPLICAS)));
    return new CachedInstances(
        factory.getCache(),
        factory.getPersistenceUnitUtil(),
        keepsContent,
        keepsContent || replicated || !SharedCache.isKnownOf(entityManager));
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
