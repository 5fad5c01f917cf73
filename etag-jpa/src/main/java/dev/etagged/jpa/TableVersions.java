package dev.etagged.jpa;

import dev.etagged.http.Strength;
import dev.etagged.jpa.provider.Triggers;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row can have another version than the instance that was written: a trigger may raise
 * it, and the column of a time stamp may keep fewer digits. It is asked once, by the first write.
 */
final class TableVersions {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");

  private final List<VersionedEntity> entities;
  private final EntityManagers entityManagers;
  private volatile @Nullable Boolean differ;

  TableVersions(List<VersionedEntity> entities, EntityManagers entityManagers) {
    this.entities = entities;
    this.entityManagers = entityManagers;
  }

  /** True as well as long as it cannot be asked. */
  boolean mayDiffer() {
    Boolean known = differ;
    if (known != null) {
      return known;
    }
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      boolean answer = ask(borrowed.entityManager());
      differ = answer;
      return answer;
    } catch (RuntimeException notReachable) {
      LOGGER.log(System.Logger.Level.DEBUG, "triggers stay unknown", notReachable);
      return true;
    }
  }

  private boolean ask(EntityManager entityManager) {
    return entities.stream().anyMatch(entity -> entity.strength() == Strength.WEAK)
        || Triggers.mayBeOn(
            entityManager,
            entities.stream().<Class<?>>map(entity -> entity.type().getJavaType()).toList());
  }
}
