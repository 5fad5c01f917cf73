package dev.etagged.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** The application's authorization, without a priority: refuses a request that says so. */
@Provider
public class RefusingFilter implements ContainerRequestFilter {

  static final String FIELD = "Refuse-With";

  @Override
  public void filter(ContainerRequestContext request) {
    String status = request.getHeaderString(FIELD);
    if (status != null) {
      request.abortWith(Response.status(Integer.parseInt(status)).entity("refused").build());
    }
  }
}
