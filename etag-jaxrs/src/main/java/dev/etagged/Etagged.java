package dev.etagged;

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
 * <p>It is written on a resource method, on its class, or on the superclass or interface that
 * declares the method. The nearest annotation wins: the search goes from the resource class up
 * through its superclasses and then through its interfaces, and in each type it looks at the method
 * before the type.
 *
 * <p>Without {@link #value} and {@link #source} the validators are the ones that a GET method puts
 * on its own response, {@code Response.ok(report).tag("7")}. If the method sets no tag, the tag is
 * a digest of the content of the response.
 *
 * <p>A wrong annotation fails the deployment with an {@link EtaggedConfigurationException}. Where
 * the runtime offers no moment to check it at deployment, it fails the method's first request.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Etagged {

  /**
   * A value for {@link #vary}: the representation depends on the caller. The tag then contains a
   * digest of the principal's name, {@code Vary} names {@code Authorization} and {@code Cookie},
   * and {@code Cache-Control} is {@code private} unless {@link #cacheControl} says otherwise.
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
   * Whether the resource represents one instance of the state type or a collection of instances.
   *
   * <pre>{@code
   * @GET @Etagged(value = Article.class, scope = Scope.COLLECTION)
   * List<Article> list()
   *
   * @GET @Path("{slug}/comments")
   * @Etagged(value = Comment.class, scope = Scope.COLLECTION, key = @Key("article.slug"))
   * List<Comment> commentsOf(@PathParam("slug") String slug)
   * }</pre>
   *
   * <p>For a collection, {@link #key} is a restriction. Without a restriction, the collection
   * consists of every instance that the application sees.
   *
   * @return one instance, unless declared otherwise
   */
  Scope scope() default Scope.ITEM;

  /**
   * The associations whose instances are part of the representation, so that a change of such an
   * instance changes the tag.
   *
   * <pre>{@code
   * @GET @Path("{id}") @Etagged(value = Article.class, includes = {"comments", "tags.owner"})
   * ArticleView get(@PathParam("id") long id)
   * }</pre>
   *
   * @return the names of associations of the state type; the name after a dot is an association of
   *     the associated type, and each association on the way is included
   */
  String[] includes() default {};

  /**
   * The attribute that holds the date of the last modification. It becomes {@code Last-Modified}
   * (RFC 9110 section 8.8.2).
   *
   * <p>A collection cannot have it, and neither can a state with {@link #includes}: no date shows
   * that a member was removed.
   *
   * @return the name of an attribute; empty for none
   */
  String lastModified() default "";

  /**
   * The attributes that identify the instance, or that restrict the collection.
   *
   * <pre>{@code
   * @GET @Path("{shelf}/{number}")
   * @Etagged(value = Book.class, key = {@Key("shelf"), @Key("number")})
   * Book get(@PathParam("shelf") String shelf, @PathParam("number") int number)
   * }</pre>
   *
   * @return the attributes; none for the identifier of the state type with path parameters of the
   *     same names, or for the whole collection
   */
  Key[] key() default {};

  /**
   * A source of validators of the application's own, in place of {@link #value}.
   *
   * @return the source's class; {@code ValidatorSource} itself for none
   */
  Class<? extends ValidatorSource> source() default ValidatorSource.class;

  /**
   * The strength of the entity tag.
   *
   * @return the strength that the source derived, or the one that the author guarantees
   */
  DeclaredStrength strength() default DeclaredStrength.AS_DERIVED;

  /**
   * Whether an unsafe method answers 428 (RFC 6585 section 3) to a request without a precondition
   * that can be evaluated. The tag must be strong, or the state must have a date: {@code If-Match}
   * compares strongly (RFC 9110 section 13.1.1).
   *
   * @return true to demand a precondition; on a class, for all its unsafe methods
   */
  boolean required() default false;

  /**
   * Whether a PUT method stores something else than the content that was sent: it fills in a
   * member, rounds a number, sanitizes a text. By a validator in the answer to PUT, a client knows
   * that what it sent is the new representation, octet by octet (RFC 9110 section 9.3.4). The
   * answers of such a method therefore have none, unless it sets one itself; a GET has it.
   *
   * @return true to send no validators; on a class, for its PUT methods
   */
  boolean transforms() default false;

  /**
   * The {@code Cache-Control} of responses to GET, HEAD and QUERY, unless the method sets its own
   * (RFC 9111 section 5.2).
   *
   * @return for instance {@code "private, no-cache"}; empty for none
   */
  String cacheControl() default "";

  /**
   * The request fields that select the representation, in addition to the ones by which the runtime
   * negotiates. {@code Vary} names them (RFC 9110 section 12.5.5), and the tag contains what they
   * select.
   *
   * @return for instance {@code "Accept-Language"}, or {@link #PRINCIPAL}
   */
  String[] vary() default {};

  /**
   * When the preconditions take effect.
   *
   * @return after the authorization that was found at deployment; or another moment, for an
   *     authorization that cannot be found, such as a check in the method's body
   */
  Evaluation evaluate() default Evaluation.AFTER_AUTHORIZATION;

  /**
   * Decides whether a caller may know the state, so that preconditions can be evaluated before a
   * method that authorizes by itself.
   *
   * @return the class of the check; {@code Authorizer} itself for none
   */
  Class<? extends Authorizer> authorizer() default Authorizer.class;

  /**
   * Whether a resource represents one instance of its state type or many.
   *
   * @since 0.1.0
   */
  enum Scope {
    /** One instance, identified by its identifier or by another unique key. */
    ITEM,
    /**
     * All instances, or the ones whose attributes have the declared values. A collection without
     * members is a current representation like any other.
     */
    COLLECTION
  }

  /**
   * When the preconditions of a request take effect.
   *
   * @since 0.1.0
   */
  enum Evaluation {
    /**
     * As soon as it is certain that the caller may know the state (RFC 9110 section 13.2.1): before
     * the method where nothing authorizes behind the filters, where the caller has the role that
     * {@code @RolesAllowed} demands, or where the {@link Etagged#authorizer} permits it; else when
     * the method is invoked, behind the interceptors that authorize; else after the method, as
     * {@link #AFTER_METHOD} says.
     */
    AFTER_AUTHORIZATION,
    /**
     * Before the resource method, which runs only if it must, whatever authorizes. The author
     * decides that the answers 304, 412 and 428 may be given to every caller that the filters let
     * through.
     */
    BEFORE_METHOD,
    /**
     * After the resource method, and only if it answered 2xx. It is meant for a method that
     * authorizes in its body: a request that fails without its preconditions must fail in the same
     * way with them (RFC 9110 section 13.2.1).
     *
     * <p>An unsafe method cannot be undone. It must therefore ask for the verdict itself, after it
     * authorized and before it writes: {@code request.evaluatePreconditions(...)} gives the
     * filter's verdict, whatever its arguments are. Under {@link Etagged#required} a request
     * without a precondition gets an answer as well, which is sent as 428.
     */
    AFTER_METHOD
  }

  /**
   * What the author declares about a tag's strength (RFC 9110 section 8.8.1).
   *
   * @since 0.1.0
   */
  enum DeclaredStrength {
    /** The strength with which the source of the validators derived it. */
    AS_DERIVED,
    /**
     * Strong: the author guarantees that the tag changes with every octet of the representation.
     */
    STRONG,
    /** Weak: representations with the same tag may differ in insignificant details. */
    WEAK
  }
}
