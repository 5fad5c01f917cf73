package dev.etagged;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One attribute that identifies the state of a resource, and where its value comes from: a path
 * parameter, or a constant. It is written inside {@link Etagged#key}.
 *
 * <pre>{@code
 * @Etagged(value = Article.class, key = @Key("slug"))
 * @Etagged(value = Cart.class, key = @Key(attribute = "owner.id", parameter = "userId"))
 * @Etagged(value = Article.class, key = @Key(parameter = "articleId"))
 * @Etagged(value = Configuration.class, key = @Key(constant = "1"))
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Key {

  /**
   * The attribute: {@code @Key("slug")} is short for {@code @Key(attribute = "slug")}.
   *
   * @return the name of an attribute; empty if {@link #attribute} names it
   */
  String value() default "";

  /**
   * The attribute of the state type. A dot leads into an embedded attribute or, for a collection,
   * to an attribute of an associated instance: {@code "article.slug"}.
   *
   * @return the name of an attribute; empty for the identifier of the state type, which then must
   *     have a single attribute
   */
  String attribute() default "";

  /**
   * The path parameter that holds the value.
   *
   * @return the name in the template of {@code @Path}; empty if the parameter is named like the
   *     attribute, without the part before its last dot
   */
  String parameter() default "";

  /**
   * The value itself, for a resource that always represents the same instance.
   *
   * @return the value as a path parameter would write it; empty if a path parameter holds it
   */
  String constant() default "";
}
