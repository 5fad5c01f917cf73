package dev.etagged.jpa;

import dev.etagged.jpa.provider.Moment;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/**
 * Makes a precondition hold until the commit. The check before the resource method and the write
 * are two transactions, and another write can happen between them.
 *
 * <pre>{@code
 * @Entity
 * @EntityListeners(EtagListener.class)
 * public class Article { ... }
 * }</pre>
 *
 * <p>The listener <em>guards</em>. When an unsafe request on an {@code @Etagged} method is about to
 * update, remove or create the instance that it identifies, the listener evaluates the request's
 * preconditions again (RFC 9110 section 13.2.2) with the version that the instance was loaded with.
 * If they do not hold, the callback throws {@link jakarta.persistence.OptimisticLockException}, and
 * the transaction rolls back. The version attribute itself detects a write between that load and
 * the commit (Jakarta Persistence section 3.4.2).
 *
 * <p>The listener also <em>captures</em>: the response gets the tag of the very instance that was
 * written.
 *
 * <p>On Hibernate and EclipseLink the library registers the same guard with the provider itself,
 * unless the persistence unit has the property {@code etagged.listener} with the value {@code
 * declared}.
 *
 * <p>It guards changes that the persistence provider makes through instances, on the request's
 * thread and on threads with a {@link CapturedGuard}. It does not see bulk statements or changes of
 * child rows alone: {@link EtagGuard#claim} guards those. It never uses the EntityManager. It has
 * no state, and is safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class EtagListener {

  /** Creates the listener, for the persistence provider. */
  public EtagListener() {}

  /**
   * Remembers the version with which an instance was loaded.
   *
   * @param entity the instance
   */
  @PostLoad
  public void loaded(Object entity) {
    ListenedEntities.note(entity);
    RequestGuard.happens(Moment.LOADED, entity);
  }

  /**
   * Guards a creation.
   *
   * @param entity the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions demand that the
   *     instance exists
   */
  @PrePersist
  public void creating(Object entity) {
    ListenedEntities.note(entity);
    RequestGuard.happens(Moment.CREATING, entity);
  }

  /**
   * Guards an update or a removal.
   *
   * @param entity the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions do not hold for the
   *     version that the instance was loaded with
   */
  @PreUpdate
  @PreRemove
  public void changing(Object entity) {
    RequestGuard.happens(Moment.CHANGING, entity);
  }

  /**
   * Captures the instance that was written, for the tag of the response.
   *
   * @param entity the instance
   */
  @PostPersist
  @PostUpdate
  public void written(Object entity) {
    RequestGuard.happens(Moment.WRITTEN, entity);
  }
}
