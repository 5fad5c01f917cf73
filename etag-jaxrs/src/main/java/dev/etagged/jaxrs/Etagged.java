package dev.etagged.jaxrs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers conditional requests on a resource method as RFC 9110 section 13 says.
 *
 * <pre>{@code
 * @GET @Path("{id}") @Etagged(Article.class)
 * Article get(@PathParam("id") long id)
 *
 * @PUT @Path("{id}") @Etagged(value = Article.class, required = true)
 * Article put(@PathParam("id") long id, ArticleForm form)
 * }</pre>
 *
 * <p>It stands on a resource method, on its class, or on the superclass or interface that declares
 * the method. The nearest wins: from the resource class up through its superclasses and then its
 * interfaces, and in each of them the method before the class.
 *
 * <p>Without {@link #value} and {@link #source} the validators are those that a GET method puts on
 * its own response, {@code Response.ok(report).tag("7")}; if it puts no tag there, the tag is a
 * digest of the content that the response carries.
 *
 * <p>A wrong annotation fails the deployment, or the method's first request where the runtime gives
 * no earlier moment, with an {@link EtaggedConfigurationException}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Etagged {

  /**
   * In {@link #vary}: the representation depends on who asks. The principal's name goes into the
   * tag as a digest, {@code Authorization} and {@code Cookie} into {@code Vary}, and {@code
   * Cache-Control} is {@code private} unless {@link #cacheControl} says otherwise.
   */
  String PRINCIPAL = "{principal}";

  /**
   * The type of the state that the resource represents, such as a JPA entity with a version
   * attribute.
   *
   * @return the state type; {@code Void} for none
   */
  Class<?> value() default Void.class;

  /**
   * The attribute or attributes that identify the instance.
   *
   * @return their names, for instance {@code "slug"}; none for the identifier of the state type
   */
  String[] attribute() default {};

  /**
   * The path parameter or parameters whose values the attributes have, in the order of the
   * attributes.
   *
   * @return their names; none if they bear the names of the attributes
   */
  String[] pathParameter() default {};

  /**
   * The value or values of the attributes for a resource that is always the same instance, in place
   * of path parameters.
   *
   * @return the values, for instance {@code "1"}; none if path parameters tell them
   */
  String[] identifier() default {};

  /**
   * An own source of validators, in place of {@link #value}.
   *
   * @return the source's class; {@code ValidatorSource} itself for none
   */
  Class<? extends ValidatorSource> source() default ValidatorSource.class;

  /**
   * The strength of the entity tag.
   *
   * @return as the source derived it, or what the author vouches for
   */
  DeclaredStrength strength() default DeclaredStrength.AS_DERIVED;

  /**
   * Whether an unsafe method is answered 428 (RFC 6585 section 3) if the request has no
   * precondition that can be evaluated.
   *
   * @return true to demand one; on a class, for all its unsafe methods
   */
  boolean required() default false;

  /**
   * The {@code Cache-Control} of responses to GET and HEAD, unless the method sets its own (RFC
   * 9111 section 5.2).
   *
   * @return for instance {@code "private, no-cache"}; empty for none
   */
  String cacheControl() default "";

  /**
   * The request fields that select the representation, beside those by which the runtime
   * negotiates: they go into {@code Vary} (RFC 9110 section 12.5.5) and what they select into the
   * tag.
   *
   * @return for instance {@code "Accept-Language"}, or {@link #PRINCIPAL}
   */
  String[] vary() default {};

  /**
   * When the preconditions take effect.
   *
   * @return before the method, or after it for a method that authorizes in its body
   */
  Evaluation evaluate() default Evaluation.BEFORE_METHOD;
}
