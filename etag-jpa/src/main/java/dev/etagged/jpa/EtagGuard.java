package dev.etagged.jpa;

import dev.etagged.jpa.provider.Unproxied;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Guards writes that {@link EtagListener} cannot see, because they change no attribute of the
 * instance that the request identifies: changes of child rows alone, bulk statements, deletion by
 * query. It also captures the guard of a request, so that work on other threads is guarded.
 *
 * <pre>{@code
 * @POST @Path("{id}/comments") @Etagged(value = Article.class, required = true) @Transactional
 * public Article add(@PathParam("id") long id, Comment comment) {
 *   Article article = EtagGuard.claim(entityManager, entityManager.find(Article.class, id));
 *   entityManager.persist(comment.on(article));
 *   return article;
 * }
 * }</pre>
 *
 * <p>It has no state of its own, and is safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class EtagGuard {

  private EtagGuard() {}

  /**
   * Claims an instance for this transaction: evaluates the request's preconditions (RFC 9110
   * section 13.2.2) with the version that the instance was loaded with, and raises that version at
   * the commit ({@link LockModeType#OPTIMISTIC_FORCE_INCREMENT}, Jakarta Persistence section
   * 3.4.4.1). If several transactions claim the same version, only one of them commits.
   *
   * <p>The response gets the tag of the raised version. Never refresh a claimed instance: the
   * provider would then raise a version that another transaction committed in the meantime. The one
   * exception is a provider whose bulk statements raise the version of the rows that they change
   * (EclipseLink). There the instance's own row has a later version than the instance, and {@link
   * EntityManager#refresh} reads it.
   *
   * <p>Call it in a transaction, before the writes that it guards, on the request's thread or while
   * a {@link CapturedGuard} is open. Without a guard it evaluates nothing, and still raises the
   * version.
   *
   * @param <T> the entity
   * @param entityManager the persistence context that manages the instance
   * @param instance the instance that the request identifies, as it was found in this transaction
   * @return the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions do not hold, or if the
   *     version cannot be read
   * @throws IllegalArgumentException if the instance is not managed
   * @throws jakarta.persistence.TransactionRequiredException if there is no transaction
   */
  public static <T> T claim(EntityManager entityManager, T instance) {
    Object compared = Unproxied.of(instance);
    RequestGuard.write().ifPresent(write -> write.requireNow(compared));
    entityManager.lock(instance, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    RequestGuard.write().ifPresent(write -> write.claimed(compared));
    return instance;
  }

  /**
   * Evaluates the request's preconditions (RFC 9110 section 13.2.2) with the version that an
   * instance has now, and remembers this version for the write. It is for instances that are
   * written without an EntityManager: in a repository of Jakarta Data, or in a stateless session.
   *
   * <pre>{@code
   * Article article = EtagGuard.requireUnchanged(articles.findById(id).orElseThrow());
   * article.setTitle(form.title());
   * articles.update(article);
   * }</pre>
   *
   * <p>Call it after the instance was found and before it is changed, on the request's thread or
   * while a {@link CapturedGuard} is open. Then write the instance itself: the version attribute
   * detects a write that comes between this call and the commit. A statement such as {@code
   * deleteById} does not compare the version: use {@link #requireWritten} with one that does.
   * Without a guard it evaluates nothing.
   *
   * @param <T> the entity
   * @param instance the instance that the request identifies, as it was found
   * @return the instance
   * @throws jakarta.persistence.OptimisticLockException if the preconditions do not hold, or if the
   *     version cannot be read
   */
  public static <T> T requireUnchanged(T instance) {
    Object compared = Unproxied.of(instance);
    RequestGuard.write().ifPresent(write -> write.requireNow(compared));
    return instance;
  }

  /**
   * Demands that a statement which compares the version has changed a row. It is for statements
   * that a repository of Jakarta Data or a query executes after {@link #requireUnchanged}.
   *
   * <pre>{@code
   * @Query("delete from Article where id = :id and version = :version")
   * long delete(long id, long version);
   *
   * Article article = EtagGuard.requireUnchanged(articles.findById(id).orElseThrow());
   * EtagGuard.requireWritten(articles.delete(id, article.getVersion()));
   * }</pre>
   *
   * <p>The condition on the version detects a write that comes between the two calls. A statement
   * that changes a row has to raise its version, too. Without a guard the number is checked as
   * well.
   *
   * @param rows how many rows the statement changed
   * @throws jakarta.persistence.OptimisticLockException if it is none
   */
  public static void requireWritten(long rows) {
    if (rows == 0) {
      throw new OptimisticLockException(
          "The statement changed no row of the version that was found");
    }
    RequestGuard.write().ifPresent(GuardedWrite::wroteByStatement);
  }

  /**
   * Captures the guard of this thread. Call it on the request's thread, and open the captured guard
   * on the thread that does the work.
   *
   * @return the guard of the request; outside a guarded request, one that guards nothing
   */
  public static CapturedGuard capture() {
    return CapturedGuard.ofThisThread();
  }

  /**
   * Captures the guard for a piece of work on another thread. Without it, only the version
   * attribute guards a write on another thread.
   *
   * <pre>{@code
   * executor.execute(EtagGuard.contextualRunnable(() -> response.resume(articles.replace(id, form))));
   * }</pre>
   *
   * <p>Call it on the request's thread. The guard ends with the response: a write after the
   * response was completed is not guarded.
   *
   * @param work the work to run under the guard
   * @return the work, which opens the guard on its thread, and closes it at the end
   */
  @SuppressWarnings("try") // opened for its effect on the thread
  public static Runnable contextualRunnable(Runnable work) {
    CapturedGuard guard = capture();
    return () -> {
      try (CapturedGuard.Opened opened = guard.open()) {
        work.run();
      }
    };
  }

  /**
   * Captures the guard as {@link #contextualRunnable} does.
   *
   * @param <T> the result
   * @param work the work to run under the guard
   * @return the work, which opens the guard on its thread, and closes it at the end
   */
  @SuppressWarnings("try") // opened for its effect on the thread
  public static <T> Callable<T> contextualCallable(Callable<T> work) {
    CapturedGuard guard = capture();
    return () -> {
      try (CapturedGuard.Opened opened = guard.open()) {
        return work.call();
      }
    };
  }

  /**
   * Captures the guard as {@link #contextualRunnable} does, for {@code
   * CompletableFuture.supplyAsync}.
   *
   * @param <T> the result
   * @param work the work to run under the guard
   * @return the work, which opens the guard on its thread, and closes it at the end
   */
  @SuppressWarnings("try") // opened for its effect on the thread
  public static <T> Supplier<T> contextualSupplier(Supplier<T> work) {
    CapturedGuard guard = capture();
    return () -> {
      try (CapturedGuard.Opened opened = guard.open()) {
        return work.get();
      }
    };
  }
}
