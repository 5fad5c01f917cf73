package dev.etagged;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * The part of a request that a {@link ValidatorSource} may use: which resource is requested, and by
 * whom. Only the library implements it.
 *
 * <p>It is valid during the request, on the request's thread; a source must not keep it.
 *
 * @since 0.1.0
 */
public interface TargetResource {

  /**
   * The request's method.
   *
   * @return for instance {@code GET}. A HEAD request that a GET method serves is {@code HEAD};
   *     Jersey shows filters the method that serves it, {@code GET}
   */
  String method();

  /**
   * The request's URI, with its path and query parameters.
   *
   * @return Jakarta REST's own view of the URI
   */
  UriInfo uriInfo();

  /**
   * The request's fields as the client sent them: the same before and after the resource method,
   * with the conditional fields that the filters take off the request. A field is found by its name
   * in any case, whatever the default locale is.
   *
   * @return the lines of each field by its name; it cannot be modified
   */
  MultivaluedMap<String, String> fields();

  /**
   * The caller.
   *
   * @return Jakarta REST's own view of the caller
   */
  SecurityContext securityContext();

  /**
   * The epoch, which every tag that a source derives must contain, so that another epoch changes
   * all tags.
   *
   * @return the setting {@code etagged.epoch}, the same on all nodes; may be empty
   */
  String epoch();

  /**
   * A component that the application provides.
   *
   * @param <T> the component's type
   * @param type the component's type
   * @return the CDI bean of this type, or what the application's {@code ContextResolver} for it
   *     gives; empty if there is neither
   */
  <T> Optional<T> component(Class<T> type);

  /**
   * A path parameter, decoded.
   *
   * @param name the name in the template of {@code @Path}
   * @return its value; empty if no template that matched has the name
   */
  default Optional<String> pathParameter(String name) {
    return Optional.ofNullable(uriInfo().getPathParameters().getFirst(name));
  }
}
