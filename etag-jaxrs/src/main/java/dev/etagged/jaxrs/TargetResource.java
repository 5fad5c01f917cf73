package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * What a {@link ValidatorSource} may know of the request: enough to tell which resource is meant
 * and who asks. Valid during the request alone; not to be kept.
 */
public interface TargetResource {

  /**
   * The request's method.
   *
   * @return for instance {@code GET}; a HEAD that a GET method serves is {@code HEAD}, but on
   *     Jersey, which shows filters the method that it serves it by, {@code GET}
   */
  String method();

  /**
   * The request's URI, with its path and query parameters.
   *
   * @return Jakarta REST's own view of it
   */
  UriInfo uriInfo();

  /**
   * The request's fields.
   *
   * @return the lines of each field by its name, without regard to case; not to be changed
   */
  MultivaluedMap<String, String> fields();

  /**
   * Who asks.
   *
   * @return Jakarta REST's own view of the caller
   */
  SecurityContext securityContext();

  /**
   * The application around it, for a source that derives tags itself: {@code
   * environment().configuration().epoch()} belongs into each.
   *
   * @return its configuration and its components
   */
  StateTypeSupport.Environment environment();

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
