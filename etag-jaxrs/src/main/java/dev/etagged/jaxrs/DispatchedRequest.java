package dev.etagged.jaxrs;

import dev.etagged.invocation.Invocation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.InterceptorContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The request to which an exchange belongs. Runtimes keep a request's properties as attributes of
 * the servlet request, and a servlet container shares those with every request that is dispatched
 * inside it (Jakarta Servlet 6.0 section 9.1): the property holds the latest, and each one the
 * request around it.
 */
final class DispatchedRequest implements Invocation {

  private final UriInfo uri;
  private final String path;
  private final String method;

  /** Empty if its method is not annotated, or if there is no method. */
  private final Optional<CurrentExchange> exchange;

  /** The request around it, or one that was dispatched before it. */
  private final @Nullable DispatchedRequest outer;

  private DispatchedRequest(
      UriInfo uri,
      String method,
      Optional<CurrentExchange> exchange,
      @Nullable DispatchedRequest outer) {
    this.uri = uri;
    this.path = uri.getPath();
    this.method = method;
    this.exchange = exchange;
    this.outer = outer;
  }

  /** A request begins whose method is annotated. */
  static DispatchedRequest begin(ContainerRequestContext request, CurrentExchange exchange) {
    return put(request, Optional.of(exchange), held(request.getProperty(PROPERTY)));
  }

  /** The exchange of a request. What is inside it has ended, if it is answered now. */
  static Optional<CurrentExchange> exchangeOf(ContainerRequestContext request) {
    DispatchedRequest latest = held(request.getProperty(PROPERTY));
    if (latest == null) {
      return Optional.empty();
    }
    for (DispatchedRequest one = latest; one != null; one = one.outer) {
      if (one.is(request)) {
        if (one != latest) {
          request.setProperty(PROPERTY, one);
        }
        return one.exchange;
      }
    }
    return put(request, Optional.empty(), latest).exchange;
  }

  /** The exchange whose response is written. */
  static Optional<CurrentExchange> exchangeOf(InterceptorContext context) {
    DispatchedRequest latest = held(context.getProperty(PROPERTY));
    return latest == null ? Optional.empty() : latest.exchange;
  }

  @Override
  public OptionalInt begins(Method invoked, Object target) {
    return exchange.map(current -> current.begins(invoked, target)).orElse(OptionalInt.empty());
  }

  private static DispatchedRequest put(
      ContainerRequestContext request,
      Optional<CurrentExchange> exchange,
      @Nullable DispatchedRequest outer) {
    DispatchedRequest latest =
        new DispatchedRequest(request.getUriInfo(), method(request), exchange, outer);
    request.setProperty(PROPERTY, latest);
    return latest;
  }

  private static @Nullable DispatchedRequest held(@Nullable Object property) {
    return property instanceof DispatchedRequest request ? request : null;
  }

  /** Most runtimes keep one description of a request's URI; CXF makes one at each call. */
  private boolean is(ContainerRequestContext request) {
    UriInfo other = request.getUriInfo();
    return method.equals(method(request))
        && (uri == other || (path.equals(other.getPath()) && query(uri).equals(query(other))));
  }

  /** CXF has no URI of a target that is none. */
  private static MultivaluedMap<String, String> query(UriInfo uri) {
    return uri.getQueryParameters(false);
  }

  /** Runtimes show HEAD as GET, and the other way round. */
  private static String method(ContainerRequestContext request) {
    return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
  }
}
