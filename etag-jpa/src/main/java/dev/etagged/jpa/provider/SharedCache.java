package dev.etagged.jpa.provider;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What the persistence provider keeps of an entity beyond a persistence context, whatever switched
 * that on: annotations, mapping files, persistence.xml or properties. Another node does not see
 * what is written here, nor the other way round.
 *
 * @param name the provider's name for it
 * @param keepsInstances whether it keeps the state of instances
 * @param collections the collections whose content it keeps apart from the instance and its version
 * @param keepsQueries whether it keeps the results of queries that ask for it
 */
public record SharedCache(
    String name, boolean keepsInstances, List<String> collections, boolean keepsQueries) {

  static final SharedCache NONE = new SharedCache("", false, List.of(), false);

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  public SharedCache {
    collections = List.copyOf(collections);
  }

  /** Asks the provider; nothing where it cannot be asked. */
  public static SharedCache of(EntityManager entityManager, Class<?> entityClass) {
    try {
      if (HibernateEvents.isOf(entityManager)) {
        return HibernateMapping.of(entityManager, entityClass).cache();
      }
      if (EclipseLinkEvents.isOf(entityManager)) {
        return EclipseLinkMapping.of(entityManager, entityClass).cache();
      }
    } catch (ReflectiveOperationException | RuntimeException otherwise) {
      LOGGER.log(Level.DEBUG, "The persistence provider's cache is not as known", otherwise);
    }
    return NONE;
  }

  /** Whether the provider can be asked. */
  public static boolean isKnownOf(EntityManager entityManager) {
    return HibernateEvents.isOf(entityManager) || EclipseLinkEvents.isOf(entityManager);
  }

  /** Whether a later request may get old content out of it. */
  public boolean keepsContent() {
    return keepsInstances || !collections.isEmpty();
  }
}
