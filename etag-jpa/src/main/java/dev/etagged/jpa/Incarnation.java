package dev.etagged.jpa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the attribute that distinguishes the rows which have had the same identifier. An entity
 * needs it if its identifiers are used again after a deletion: the new row begins with the same
 * version as the deleted row did, and would have the same tags.
 *
 * <pre>{@code
 * @Entity
 * public class Seat {
 *   @Id String number;
 *   @Version long version;
 *   @Incarnation UUID incarnation = UUID.randomUUID();
 * }
 * }</pre>
 *
 * <p>The check of the entity's tags covers the value of the attribute, which is a text, an integer,
 * a UUID, a date or an enum constant. It is set when the instance is created, and never changed. A
 * time of creation is suitable too, if it has no more digits than its column holds; otherwise the
 * new instance would have another tag than its row. At most one attribute of an entity has the
 * annotation; more are refused at deployment.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Incarnation {}
