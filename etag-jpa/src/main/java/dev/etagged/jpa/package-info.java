/**
 * Validators from the version attributes of Jakarta Persistence entities: an entity with a
 * {@code @Version} attribute is the state of a resource, {@code @Etagged(Article.class)}. Nothing
 * has to be registered.
 *
 * <p>The tag of a row is {@code <version>-<check>}: the version in plain decimal, then 64 bits of a
 * SHA-256 in base64url. The check covers the configured epoch, the name of the entity at the root
 * of the inheritance tree, the identifier, the tenant if there is one, and the value of the {@link
 * dev.etagged.jpa.Incarnation} attribute if there is one. The tag is strong if the version is an
 * integer, and weak if it is a time stamp. A look-up is one SQL statement, which reads the
 * identifier and the version and loads no entity. The response gets the tag of the very instance
 * that the resource method returned.
 *
 * <p>With {@code includes}, the check of the included rows follows after a dot, {@code
 * <version>-<check>.<check>}, and the look-up is one statement for each included association. The
 * tag of a collection is {@code <count>-<check>} over the identifiers and versions of its members,
 * in any order, and its look-up is one statement.
 *
 * <p>A path parameter is read as Jakarta REST reads it for the resource itself (section 3.2), so
 * that both find the same row: {@code /articles/007} is the row 7. If the text is not a value of
 * the attribute, there is no such row and no current representation, and the resource answers 404
 * by itself.
 *
 * <p>A look-up needs the application's EntityManager: see {@link dev.etagged.jpa.ForEtags}. A
 * precondition of a write holds until the commit with {@link dev.etagged.jpa.EtagListener}.
 */
@NullMarked
package dev.etagged.jpa;

import org.jspecify.annotations.NullMarked;
