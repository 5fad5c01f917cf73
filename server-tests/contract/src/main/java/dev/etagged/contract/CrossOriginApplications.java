package dev.etagged.contract;

import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applications with a policy for other origins, written as response filters are. */
final class CrossOriginApplications {

  /** Each line of it is a field that the policy puts on the response. */
  static final String POLICY = "Policy";

  /** Present where the policy answers preflights itself, before anything is matched. */
  static final String ABORT = "Abort-Preflight";

  private CrossOriginApplications() {}

  /** Does not know the setting. */
  public static class Silent extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(
          EtaggedFeature.class,
          TableResources.Filtered.class,
          TableResources.Required.class,
          ContentResources.Content.class,
          RangeResources.Unannotated.class,
          EarlyPolicy.class);
    }
  }

  /** Exposes the library's fields. */
  public static class Exposing extends Silent {

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("etagged.expose-headers", "true");
    }
  }

  /** The same, with a policy that runs behind all usual filters. */
  public static class ExposingBehindALatePolicy extends Exposing {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(EtaggedFeature.class, TableResources.Filtered.class, LatePolicy.class);
    }
  }

  /** What the test says of it. */
  @Provider
  @PreMatching
  public static class EarlyPolicy implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (HttpMethod.OPTIONS.equals(request.getMethod())
          && request.getHeaderString(ABORT) != null) {
        request.abortWith(Response.noContent().build());
      }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      for (String line : request.getHeaders().getOrDefault(POLICY, List.of())) {
        int colon = line.indexOf('=');
        response.getHeaders().add(line.substring(0, colon), line.substring(colon + 1));
      }
    }
  }

  /** Among response filters the lowest priority comes last. */
  @Provider
  public static class LatePolicy implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      context.register(new EarlyPolicy(), 2);
      return true;
    }
  }
}
