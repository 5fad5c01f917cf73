package dev.etagged.jaxrs;

import static java.lang.System.Logger.Level.WARNING;

import dev.etagged.cors.FieldNameList;
import dev.etagged.cors.Preflight;
import dev.etagged.deployment.ApplicationEnvironment;
import dev.etagged.deployment.Plan;
import dev.etagged.deployment.Plans;
import dev.etagged.report.OncePerMinute;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets scripts of another origin make conditional requests, where the application allows the
 * origin. The policy is the application's: whom it allows what is never changed.
 */
final class CrossOriginFilter implements ContainerResponseFilter {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  /** In lower case: of any other name a runtime's map may make a new text for each response. */
  private static final String ALLOW_ORIGIN = "access-control-allow-origin";

  private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
  private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  private static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

  /** Those that the library sends and that Fetch does not safelist, as it does Last-Modified. */
  private static final List<String> OWN =
      List.of(HttpHeaders.ETAG, "Accept-Ranges", "Content-Range", "Server-Timing");

  private final Plans plans;
  private final ApplicationEnvironment environment;
  private final OncePerMinute<Subject> warnings;

  CrossOriginFilter(Plans plans, ApplicationEnvironment environment, InstantSource clock) {
    this.plans = plans;
    this.environment = environment;
    this.warnings = new OncePerMinute<>(clock);
  }

  private record Subject(String resourceMethod, String field) {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> fields = response.getHeaders();
    if (!fields.containsKey(ALLOW_ORIGIN)) {
      return;
    }
    String asked = preflightMethod(request);
    if (asked != null) {
      plans
          .planAt(asked, request.getUriInfo().getPath())
          .ifPresent(plan -> check(plan, preflight(asked, request, fields)));
    } else if (environment.configuration().exposeHeaders() && isOurs(request, fields)) {
      expose(fields);
    }
  }

  private static @Nullable String preflightMethod(ContainerRequestContext request) {
    return HttpMethod.OPTIONS.equals(request.getMethod())
        ? request.getHeaderString(REQUEST_METHOD)
        : null;
  }

  private static boolean isOurs(
      ContainerRequestContext request, MultivaluedMap<String, Object> fields) {
    return fields.containsKey(HttpHeaders.ETAG) || CurrentExchange.of(request).isPresent();
  }

  private static void expose(MultivaluedMap<String, Object> fields) {
    FieldNameList before = list(fields, EXPOSE_HEADERS);
    FieldNameList after = before.with(OWN, allowsCredentials(fields));
    if (!after.isWithin(before)) {
      fields.putSingle(EXPOSE_HEADERS, after.toString());
    }
  }

  private static Preflight preflight(
      String method, ContainerRequestContext request, MultivaluedMap<String, Object> fields) {
    return new Preflight(
        method,
        FieldNameList.asked(request.getHeaderString(REQUEST_HEADERS)),
        list(fields, ALLOW_METHODS),
        list(fields, ALLOW_HEADERS),
        allowsCredentials(fields));
  }

  private void check(Plan plan, Preflight preflight) {
    for (String field : preflight.refusedFields(plan.required())) {
      if (warnings.isDue(new Subject(plan.resourceMethod(), field))) {
        LOGGER.log(
            WARNING,
            "%s: the answer to a preflight allows %s but not %s (Access-Control-Allow-Headers: %s), so browsers do not send it from another origin; add it to the fields that the application's CORS policy allows"
                .formatted(plan.resourceMethod(), preflight.method(), field, preflight.allowed()));
      }
    }
  }

  private static FieldNameList list(MultivaluedMap<String, Object> fields, String name) {
    List<Object> lines = fields.get(name);
    return FieldNameList.of(
        lines == null ? List.of() : lines.stream().map(Object::toString).toList());
  }

  private static boolean allowsCredentials(MultivaluedMap<String, Object> fields) {
    Object allowed = fields.getFirst(ALLOW_CREDENTIALS);
    return allowed != null && allowed.toString().equals("true");
  }
}
