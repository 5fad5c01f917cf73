package dev.etagged.jaxrs;

import dev.etagged.TargetResource;
import dev.etagged.spi.Environment;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The resource that the request under way was matched to. */
record MatchedResource(ContainerRequestContext request, SentFields sent, Environment environment)
    implements TargetResource {

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public UriInfo uriInfo() {
    return request.getUriInfo();
  }

  @Override
  public MultivaluedMap<String, String> fields() {
    return sent.asMap();
  }

  @Override
  public SecurityContext securityContext() {
    return request.getSecurityContext();
  }

  @Override
  public String epoch() {
    return environment.epoch();
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return environment.component(type);
  }
}
