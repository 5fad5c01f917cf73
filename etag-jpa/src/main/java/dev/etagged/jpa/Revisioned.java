package dev.etagged.jpa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an entity, and the entities that inherit from it, a revision. The tags of their collections
 * are derived from it: one statement reads sixteen rows, whatever the size of the collection.
 *
 * <pre>{@code
 * @Entity
 * @Revisioned
 * public class Article { ... }
 *
 * @GET @Etagged(value = Article.class, scope = Scope.COLLECTION)
 * List<Article> list()
 * }</pre>
 *
 * <p>The database needs the table {@code etagged_revision} with sixteen rows for the entity: {@code
 * META-INF/etagged/revision-h2.sql} and {@code revision-postgresql.sql} in the library's jar define
 * it. Each transaction that changes an instance must raise the revision, by {@link
 * CollectionRevision#raise} or, on PostgreSQL, by the triggers that the second file defines. A
 * transaction that does not raise it changes the collection without a new tag. If the
 * representation shows associated rows, name their association in {@code includes}, and annotate
 * their entity too.
 *
 * <p>Any change of the entity gives a restricted collection a new tag, even a change of a row
 * outside the collection. Without this annotation, a collection's tag is a digest over its own rows
 * and changes with them alone.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revisioned {}
