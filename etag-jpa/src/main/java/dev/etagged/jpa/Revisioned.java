package dev.etagged.jpa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives all instances of an entity, and of those that inherit from it, one revision, from which the
 * tags of its collections are derived: one statement that reads sixteen rows, however many the
 * collection has.
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
 * <p>The table {@code etagged_revision} must be there, with sixteen rows for the entity: {@code
 * META-INF/etagged/revision-h2.sql} and {@code revision-postgresql.sql} in the library's jar define
 * it. And each transaction that changes an instance must raise the revision: by {@link
 * CollectionRevision#raise}, or on PostgreSQL by the triggers which the second file defines. One
 * that does not is a change without a new tag. An associated row that is shown with the instances
 * is another entity's: name it in {@code includes}, and annotate it too.
 *
 * <p>A collection that is restricted gets a new tag by any change of the entity. A digest over its
 * own rows, as without this annotation, does not.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revisioned {}
