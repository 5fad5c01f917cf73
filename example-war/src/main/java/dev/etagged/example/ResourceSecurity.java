package dev.etagged.example;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Puts the security fields on what resources answer. A 304 has no content, and what is stored has
 * the fields already (RFC 9110 section 15.4.5).
 */
@Provider
@ApplicationScoped
@Priority(Priorities.HEADER_DECORATOR + 10)
public class ResourceSecurity implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Status.NOT_MODIFIED.getStatusCode()) {
      MultivaluedMap<String, Object> fields = response.getHeaders();
      fields.putSingle(ContentPolicy.FIELD, ContentPolicy.OF_RESOURCES);
      fields.putSingle("X-Content-Type-Options", "nosniff");
    }
  }
}
