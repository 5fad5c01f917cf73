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
 * <p>A revision consists of sixteen counters in the table {@code etagged_revision}. A transaction
 * raises one of them and holds its row lock until the commit, so that few of several concurrent
 * writers wait for each other. The thread decides which counter it is. The tag is derived from all
 * sixteen counters as the database holds them, so every node derives the same tag.
 *
 * <p>It has no state, and is safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CollectionRevision {

  private CollectionRevision() {}

  /**
   * Raises the revisions by one, after a flush of the persistence context.
   *
   * <p>Call it last in the transaction, since other transactions wait for the counter from then on.
   * Call it once, with all entities that the transaction changed: it raises them in a fixed order,
   * so that no two transactions wait for each other for ever. It also covers later changes of the
   * same transaction.
   *
   * @param entityManager the persistence context, in a transaction
   * @param entityClasses the entities that were changed
   * @throws IllegalArgumentException if a class is not an entity
   * @throws IllegalStateException if the table lacks a counter for an entity; the message says what
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
