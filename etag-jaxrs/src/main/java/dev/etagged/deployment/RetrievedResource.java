package dev.etagged.deployment;

import dev.etagged.TargetResource;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** The target of the GET of a resource that another request names. */
record RetrievedResource(TargetResource request, Map<String, String> parameters)
    implements TargetResource {

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public UriInfo uriInfo() {
    return request.uriInfo();
  }

  @Override
  public MultivaluedMap<String, String> fields() {
    return request.fields();
  }

  @Override
  public SecurityContext securityContext() {
    return request.securityContext();
  }

  @Override
  public String epoch() {
    return request.epoch();
  }

  @Override
  public <T> Optional<T> component(Class<T> type) {
    return request.component(type);
  }

  @Override
  public Optional<String> pathParameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
