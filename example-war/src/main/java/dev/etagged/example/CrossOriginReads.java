package dev.etagged.example;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the page of one node read two resources of the others, which are other origins to a browser
 * (CORS): the configuration and the description of the node, from the same host on another port,
 * without credentials. Nothing can be written, and no other site reads anything.
 *
 * <p>Every response of the two varies by {@code Origin}, whether or not the request has it: what is
 * stored of one must not be used for another (RFC 9110 section 12.5.5).
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.HEADER_DECORATOR + 20)
public class CrossOriginReads implements ContainerRequestFilter, ContainerResponseFilter {
  private static final List<String> PATHS = List.of("config", "node");
  private static final List<String> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String ORIGIN = "Origin";
  private static final String PREFLIGHT_METHOD = "Access-Control-Request-Method";
  private static final int PREFLIGHT_SECONDS = 600;

  /** Asked by the browser before a GET that has an If-None-Match of the page's own. */
  @Override
  public void filter(ContainerRequestContext request) {
    if (isPreflight(request) && isReadFromSameHost(request)) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", String.join(", ", METHODS))
              .header("Access-Control-Allow-Headers", HttpHeaders.IF_NONE_MATCH)
              .header("Access-Control-Max-Age", PREFLIGHT_SECONDS)
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> fields = response.getHeaders();
    if (isRead(request)) {
      fields.add(HttpHeaders.VARY, ORIGIN);
    }
    if (isReadFromSameHost(request)) {
      String origin = request.getHeaderString(ORIGIN);
      fields.putSingle("Access-Control-Allow-Origin", origin);
      fields.putSingle("Access-Control-Expose-Headers", "ETag, Server-Timing");
      fields.putSingle("Timing-Allow-Origin", origin);
    }
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return HttpMethod.OPTIONS.equals(request.getMethod())
        && request.getHeaderString(PREFLIGHT_METHOD) != null;
  }

  private static boolean isReadFromSameHost(ContainerRequestContext request) {
    return isRead(request) && isOnSameHost(request);
  }

  private static boolean isRead(ContainerRequestContext request) {
    String method =
        isPreflight(request) ? request.getHeaderString(PREFLIGHT_METHOD) : request.getMethod();
    String path = request.getUriInfo().getPath();
    return METHODS.contains(method)
        && PATHS.contains(path.startsWith("/") ? path.substring(1) : path);
  }

  /** The host that the client named: the base URI has another on some servers. */
  private static boolean isOnSameHost(ContainerRequestContext request) {
    String origin = request.getHeaderString(ORIGIN);
    String authority = request.getHeaderString(HttpHeaders.HOST);
    String host =
        authority == null
            ? request.getUriInfo().getBaseUri().getHost()
            : host("http://" + authority);
    return origin != null && host != null && host.equalsIgnoreCase(host(origin));
  }

  private static @Nullable String host(String uri) {
    try {
      return URI.create(uri).getHost();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
