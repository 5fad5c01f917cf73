package dev.etagged.jpa;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies the application's {@code EntityManager} through which the library looks up versions. A
 * CDI bean of the application produces it:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Persistence {
 *   @Produces @PersistenceContext @ForEtags EntityManager entityManager;
 * }
 * }</pre>
 *
 * <p>An application with several persistence units writes one such field for each unit: a look-up
 * uses the unit that has the entity. Outside CDI the application provides a {@code
 * ContextResolver<EntityManager>} and closes the EntityManager itself, or it provides a {@code
 * ContextResolver<EntityManagerFactory>}.
 *
 * <p>The library never writes through the EntityManager, and does not flush it. A look-up needs no
 * transaction.
 *
 * @since 0.1.0
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface ForEtags {

  /**
   * The qualifier as a value, for {@code CDI.current().select(EntityManager.class, …)}.
   *
   * @since 0.1.0
   */
  final class Literal extends AnnotationLiteral<ForEtags> implements ForEtags {

    private static final long serialVersionUID = 1L;

    /** The one value. */
    public static final Literal INSTANCE = new Literal();

    private Literal() {}
  }
}
