package dev.etagged.jpa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the attribute that tells one life of an identifier from the next, for entities whose
 * identifiers come back after a deletion: what is created again begins with the version of what was
 * deleted, and would have its tag.
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
 * <p>Its value goes into the check of the entity's tags. It is set when the instance is created and
 * never changed. A time of creation does as well, if it has no more digits than its column holds:
 * else the instance that was just created tells another tag than its row.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Incarnation {}
