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
   * Whether the resource represents one instance of the state type, or a collection of them.
   *
   * <pre>{@code
   * @GET @Etagged(value = Article.class, scope = Scope.COLLECTION)
   * List<Article> list()
   *
   * @GET @Path("{slug}/comments")
   * @Etagged(value = Comment.class, scope = Scope.COLLECTION, attribute = "article.slug")
   * List<Comment> commentsOf(@PathParam("slug") String slug)
   * }</pre>
   *
   * <p>A collection has no one key: {@link #attribute}, with its values, restricts it, and without
   * one it is every instance that the application sees.
   *
   * @return one instance, unless declared otherwise
   */
  Scope scope() default Scope.ITEM;

  /**
   * The associations whose instances are part of the representation, so that a change of theirs
   * changes the tag.
   *
   * <pre>{@code
   * @GET @Path("{id}") @Etagged(value = Article.class, includes = {"comments", "tags.owner"})
   * ArticleView get(@PathParam("id") long id)
   * }</pre>
   *
   * @return their names in the state type; behind a dot, an association of the associated type,
   *     where each one on the way is included
   */
  String[] includes() default {};

  /**
   * The attribute that holds the date of the last modification: it becomes {@code Last-Modified}
   * (RFC 9110 section 8.8.2).
   *
   * <p>Not for a collection, and not beside {@link #includes}: no date tells that a member was
   * removed.
   *
   * @return its name; empty for none
   */
  String lastModified() default "";

  /**
   * The attribute or attributes that identify the instance, or restrict the collection.
   *
   * @return their names, for instance {@code "slug"}; none for the identifier of the state type, or
   *     for the whole collection
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
