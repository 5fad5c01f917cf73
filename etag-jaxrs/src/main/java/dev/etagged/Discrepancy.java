package dev.etagged;

import dev.etagged.http.ETag;
import dev.etagged.http.PreconditionField;
import java.util.Optional;

/**
 * A tag in a request which shows that the nodes of a cluster disagree. It changes no answer.
 * Immutable, and safe for use by several threads. The library makes it; later versions may add
 * methods.
 *
 * <p>Any client can send such a tag, so a single discrepancy proves nothing: count them.
 *
 * @since 0.1.0
 */
public interface Discrepancy {

  /**
   * The kinds of discrepancy. Later versions may add constants.
   *
   * @since 0.1.0
   */
  enum Kind {
    /**
     * The request has a tag of a later state than this node reads. Another node wrote that state;
     * this node reads a stale replica or cache.
     */
    AHEAD,
    /**
     * The request has a tag of the same version which this node would not have derived. The node
     * that sent it has another epoch or configuration, or the URI identified another row.
     */
    DIVERGENT
  }

  /**
   * What the tag shows.
   *
   * @return its kind
   */
  Kind kind();

  /**
   * The field that contained the tag.
   *
   * @return {@link PreconditionField#IF_MATCH} or {@link PreconditionField#IF_NONE_MATCH}
   */
  PreconditionField field();

  /**
   * The tag that the client sent.
   *
   * @return the tag
   */
  ETag sent();

  /**
   * The tag that this node derived for the same resource.
   *
   * @return the tag
   */
  ETag current();

  /**
   * The request's method.
   *
   * @return for instance {@code GET}
   */
  String method();

  /**
   * The request's path.
   *
   * @return the path, decoded, relative to the application
   */
  String path();

  /**
   * The annotated method.
   *
   * @return the names of its class and of the method itself
   */
  String resourceMethod();

  /**
   * The template of the request's path.
   *
   * @return as {@link Decision#uriTemplate} says
   */
  default Optional<String> uriTemplate() {
    return Optional.empty();
  }
}
