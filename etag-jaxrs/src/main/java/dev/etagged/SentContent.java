package dev.etagged;

import dev.etagged.http.ETag;
import java.util.Optional;

/**
 * The whole content of a 200 to GET or QUERY, after it was sent: what a later 304 with the same tag
 * saves. Immutable, and safe for use by several threads. The library makes it; later versions may
 * add methods.
 *
 * @since 0.1.0
 */
public interface SentContent {

  /**
   * The length of the content, with the content codings of Jakarta REST. What the server itself
   * codes afterwards is not known, nor are the fields.
   *
   * @return the length in octets
   */
  long octets();

  /**
   * The tag of the response.
   *
   * @return the tag; empty if it has none
   */
  Optional<ETag> entityTag();

  /**
   * The request's method.
   *
   * @return {@code GET} or {@code QUERY}
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
  Optional<String> uriTemplate();
}
