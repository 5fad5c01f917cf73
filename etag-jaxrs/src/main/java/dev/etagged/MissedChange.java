package dev.etagged;

import dev.etagged.http.ETag;
import java.util.List;
import java.util.Optional;

/**
 * Content that is not the content which its tag was sent with before, so that a 304 with this tag
 * keeps an old copy alive. It is noticed where the setting {@code etagged.verify-not-modified} has
 * methods run behind a 304, and changes no answer. Immutable, and safe for use by several threads.
 * The library makes it; later versions may add methods.
 *
 * <pre>{@code
 * public void missed(MissedChange change) {
 *   throw new AssertionError(change.resourceMethod() + ": " + change.cause());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface MissedChange {

  /**
   * The likely causes. Later versions may add constants.
   *
   * @since 0.1.0
   */
  enum Cause {
    /**
     * The same request had other content under the same tag before. Something that is rendered
     * changes without the tag, such as the row of an association that is not included.
     */
    STATE,
    /**
     * The method rendered another state than the one that was looked up before and after it. A
     * cache or a replica gave it that state.
     */
    CACHE,
    /**
     * A request with other fields, or of another caller, had other content under the same tag. What
     * selects the content is not named in {@link Etagged#vary}.
     */
    CALLER,
    /**
     * The same request had other content under the same tag at each of three renderings. It is told
     * once for each method, which is not verified any more.
     */
    RENDERING
  }

  /**
   * The likely cause.
   *
   * @return the cause
   */
  Cause cause();

  /**
   * The tag that both contents have.
   *
   * @return the tag of the selected representation
   */
  ETag tag();

  /**
   * The content that the tag was sent with first.
   *
   * @return its digest, as {@link dev.etagged.digest.ContentDigest} makes it; empty if this process
   *     did not send it
   */
  Optional<String> issued();

  /**
   * The content now.
   *
   * @return its digest
   */
  String rendered();

  /**
   * What distinguishes the two requests.
   *
   * @return names of request fields, and {@link Etagged#PRINCIPAL} for the caller; empty unless the
   *     cause is {@link Cause#CALLER}
   */
  List<String> differing();

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
}
