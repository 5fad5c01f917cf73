package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Raises the revision of {@link Revisioned} entities in the transaction that changes them.
 *
 * <pre>{@code
 * @Transactional
 * public void move(Comment comment, Article article) {
 *   comment.setArticle(article);
 *   article.setChangedAt(now);
 *   CollectionRevision.raise(entityManager, Article.class, Comment.class);
 * }
 * }</pre>
 *
 * <p>A revision is sixteen counters in the table {@code etagged_revision}. A transaction raises one
 * of them, and holds its row lock until the commit: of writers that come together, few wait for
 * each other. Which one it is depends on the thread; the tag is derived from all sixteen, as the
 * database holds them, so every node derives the same.
 */
public final class CollectionRevision {

  private CollectionRevision() {}

  /**
   * Raises the revisions by one, after everything that the persistence context holds was flushed.
   *
   * <p>To be called last in the transaction, since others wait for the counter from then on, and
   * once, with all the entities that the transaction changed: they are raised in one order, so that
   * no two transactions wait for each other. Later changes of the same transaction are covered too.
   *
   * @param entityManager the persistence context, in a transaction
   * @param entityClasses the entities that were changed
   * @throws IllegalArgumentException if a class is no entity
   * @throws IllegalStateException if the table has no counter for an entity; the message says what
   *     to insert
   * @throws jakarta.persistence.TransactionRequiredException if there is no transaction
   */
  public static void raise(EntityManager entityManager, Class<?>... entityClasses) {
    TreeSet<String> names =
        Arrays.stream(entityClasses)
            .map(type -> VersionedEntity.root(entityManager.getMetamodel().entity(type)).getName())
            .collect(Collectors.toCollection(TreeSet::new));
    entityManager.flush();
    names.forEach(name -> RevisionTable.raise(entityManager, name));
  }
}
