package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.INFO;

import dev.etagged.deployment.Plan;
import dev.etagged.variant.VaryNames;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees the fields that a method puts on its response, before any filter adds to them: filters see a
 * 304 as well, the method does not. It is registered for methods that return a response.
 */
final class OwnFields implements ContainerResponseFilter {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private final Plan plan;
  private final AtomicBoolean reported = new AtomicBoolean();

  OwnFields(Plan plan) {
    this.plan = plan;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    CurrentExchange.of(request)
        .filter(current -> current.noteOwnFields(response))
        .filter(current -> current.exchange().isRetrieval())
        .ifPresent(current -> report());
  }

  /** It is right, and slower than it could be. */
  private void report() {
    if (!reported.getAndSet(true)) {
      LOGGER.log(
          INFO,
          "%s puts Cache-Control, Vary, Expires or Content-Location on its response, and so it runs for each 304, which must have them; where they are constant, write cacheControl and vary in @Etagged instead"
              .formatted(plan.resourceMethod()));
    }
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
