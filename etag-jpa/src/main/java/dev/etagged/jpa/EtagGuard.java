package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Guards writes that {@link EtagListener} cannot see, since they change no attribute of the
 * instance that the request means: changes of child rows alone, bulk statements, deletion by query.
 * And it carries the request's guard, its own and the listener's, to other threads.
 *
 * <pre>{@code
 * @POST @Path("{id}/comments") @Etagged(value = Article.class, required = true) @Transactional
 * public Article add(@PathParam("id") long id, Comment comment) {
 *   Article article = EtagGuard.claim(entityManager, entityManager.find(Article.class, id));
 *   entityManager.persist(comment.on(article));
 *   return article;
 * }
 * }</pre>
 */
public final class EtagGuard {

  private EtagGuard() {}

  /**
   * Claims an instance for this transaction: evaluates the request's preconditions with the version
   * that the instance was loaded with, and raises that version at the commit ({@link
   * LockModeType#OPTIMISTIC_FORCE_INCREMENT}, Jakarta Persistence section 3.4.4.1), so that of
   * several transactions which claim one version a single one commits. The tag of the response is
   * that of the raised version; a provider whose bulk statements raise the version of the rows they
   * change (EclipseLink) has raised that of the instance's own row once more, and {@link
   * EntityManager#refresh} reads it. On any other provider a claimed instance must not be
   * refreshed: what another transaction committed meanwhile would become the version that is
   * raised.
   *
   * <p>To be called on the request's thread, or under a guard that was carried to another, in a
   * transaction, before what it guards is written.
   *
   * @param <T> the entity
   * @param entityManager the persistence context that manages the instance
   * @param instance the instance that the request means, as it was found in this transaction
   * @return the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions don't hold
   * @throws IllegalArgumentException if the instance is not managed
   * @throws jakarta.persistence.TransactionRequiredException if there is no transaction
   */
  public static <T> T claim(EntityManager entityManager, T instance) {
    RequestGuard.write().ifPresent(write -> write.requireUnchanged(instance));
    entityManager.lock(instance, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    RequestGuard.write().ifPresent(write -> write.written(instance));
    return instance;
  }

  /**
   * Carries the guard of the request to the thread that runs a piece of its work. Without that, a
   * write on another thread is guarded by nothing but the version attribute.
   *
   * <pre>{@code
   * executor.execute(EtagGuard.contextualRunnable(() -> response.resume(articles.replace(id, form))));
   * }</pre>
   *
   * <p>To be called on the request's thread. The guard ends with the response: what is written
   * after it was completed is not guarded.
   *
   * @param work what is to run under the guard
   * @return the work, which puts the guard on its thread and at its end restores what was there
   */
  public static Runnable contextualRunnable(Runnable work) {
    CarriedGuard guard = RequestGuard.carried();
    return () -> guard.run(work);
  }

  /**
   * Carries the guard as {@link #contextualRunnable} does.
   *
   * @param <T> the result
   * @param work what is to run under the guard
   * @return the work under the guard
   */
  public static <T> Callable<T> contextualCallable(Callable<T> work) {
    CarriedGuard guard = RequestGuard.carried();
    return () -> guard.call(work);
  }

  /**
   * Carries the guard as {@link #contextualRunnable} does, for {@code
   * CompletableFuture.supplyAsync}.
   *
   * @param <T> the result
   * @param work what is to run under the guard
   * @return the work under the guard
   */
  public static <T> Supplier<T> contextualSupplier(Supplier<T> work) {
    CarriedGuard guard = RequestGuard.carried();
    return () -> guard.get(work);
  }
}
