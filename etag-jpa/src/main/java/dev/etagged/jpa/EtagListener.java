package dev.etagged.jpa;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/**
 * Makes a precondition hold until the commit: the check before the resource method and the write
 * are two transactions, and another write can come between them.
 *
 * <pre>{@code
 * @Entity
 * @EntityListeners(EtagListener.class)
 * public class Article { ... }
 * }</pre>
 *
 * <p>It <em>guards</em>: when an unsafe request on an {@code @Etagged} method is about to update,
 * remove or create the instance that it means, the request's preconditions are evaluated again (RFC
 * 9110 section 13.2.2) with the version that the instance was loaded with. If they don't hold, the
 * callback throws {@link jakarta.persistence.OptimisticLockException}, and the transaction rolls
 * back. What comes between that load and the commit is found by the version attribute itself. And
 * it <em>captures</em>: the tag of the response is that of the very instance which was written.
 *
 * <p>Guarded are changes that the persistence provider makes through instances, on the thread of
 * the request. Bulk statements, changes of child rows alone, and work on other threads are not. It
 * never touches the EntityManager. It has no state, and is safe for use by several threads.
 */
public final class EtagListener {

  /** For the persistence provider. */
  public EtagListener() {}

  /**
   * Notes with which version an instance was loaded.
   *
   * @param entity the instance
   */
  @PostLoad
  public void loaded(Object entity) {
    RequestGuard.write().ifPresent(write -> write.loaded(entity));
  }

  /**
   * Guards a creation.
   *
   * @param entity the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions demand that it exists
   */
  @PrePersist
  public void creating(Object entity) {
    RequestGuard.write().ifPresent(write -> write.requireAbsent(entity));
  }

  /**
   * Guards an update or a removal.
   *
   * @param entity the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions don't hold for the
   *     version that it was loaded with
   */
  @PreUpdate
  @PreRemove
  public void changing(Object entity) {
    RequestGuard.write().ifPresent(write -> write.requireUnchanged(entity));
  }

  /**
   * Captures what was written, for the tag of the response.
   *
   * @param entity the instance
   */
  @PostPersist
  @PostUpdate
  public void written(Object entity) {
    RequestGuard.write().ifPresent(write -> write.written(entity));
  }
}
