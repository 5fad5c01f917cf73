package dev.etagged.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The target of the request under way. */
record RequestTarget(ContainerRequestContext request, StateTypeSupport.Environment environment)
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
    return request.getHeaders();
  }

  @Override
  public SecurityContext securityContext() {
    return request.getSecurityContext();
  }
}
