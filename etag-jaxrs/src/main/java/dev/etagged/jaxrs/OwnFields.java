package dev.etagged.jaxrs;

import dev.etagged.deployment.Plan;
import dev.etagged.variant.VaryNames;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Sees the fields that a method puts on its response, before any filter adds to them: filters see a
 * 304 as well, the method does not. It is registered for methods that return a response.
 */
final class OwnFields implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request).ifPresent(current -> current.noteOwnFields(response));
  }

  /**
   * Whether a response says more than what the annotation declares, in a field that a 304 in its
   * place must have (RFC 9110 section 15.4.5).
   */
  static boolean isIn(ContainerResponseContext response, Plan plan) {
    return has(response, HttpHeaders.EXPIRES)
        || has(response, HttpHeaders.CONTENT_LOCATION)
        || (has(response, HttpHeaders.CACHE_CONTROL)
            && !plan.cacheControl().equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL)))
        || (has(response, HttpHeaders.VARY) && !declaresVary(response, plan));
  }

  private static boolean declaresVary(ContainerResponseContext response, Plan plan) {
    List<String> declared = plan.variants().vary();
    return VaryNames.in(response.getHeaderString(HttpHeaders.VARY)).stream()
        .allMatch(name -> declared.stream().anyMatch(name::equalsIgnoreCase));
  }

  private static boolean has(ContainerResponseContext response, String field) {
    return response.getHeaders().containsKey(field);
  }
}
