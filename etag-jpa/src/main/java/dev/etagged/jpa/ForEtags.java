package dev.etagged.jpa;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies the application's {@code EntityManager} through which versions are looked up. One
 * producer field in a CDI bean of the application gives it:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Persistence {
 *   @Produces @PersistenceContext @ForEtags EntityManager entityManager;
 * }
 * }</pre>
 *
 * <p>An application with several persistence units writes one such field for each: the look-up
 * takes the unit that has the entity. Outside CDI the application provides a {@code
 * ContextResolver<EntityManager>}, whose EntityManager it closes itself, or a {@code
 * ContextResolver<EntityManagerFactory>}.
 *
 * <p>Nothing is ever written through the EntityManager, and it is not flushed.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface ForEtags {

  /** The qualifier as a value, for {@code CDI.current().select(EntityManager.class, …)}. */
  final class Literal extends AnnotationLiteral<ForEtags> implements ForEtags {

    private static final long serialVersionUID = 1L;

    /** The one value. */
    public static final Literal INSTANCE = new Literal();

    private Literal() {}
  }
}
