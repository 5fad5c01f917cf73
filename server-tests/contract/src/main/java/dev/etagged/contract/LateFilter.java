package dev.etagged.contract;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** A filter of the application that runs behind nearly all others, and does as the request says. */
public final class LateFilter implements ContainerResponseFilter {

  static final String FIELD = "Late-Filter";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String deed = request.getHeaderString(FIELD);
    if (deed == null) {
      return;
    }
    response.getHeaders().putSingle("Late-Status", Integer.toString(response.getStatus()));
    switch (deed) {
      case "replace" -> response.setEntity("replaced");
      case "remove" -> response.setEntity(null);
      case "status" -> response.setStatus(503);
      case "code" -> response.getHeaders().putSingle("Content-Encoding", "rot26");
      case "throw" -> throw new WebApplicationException(409);
      default -> {}
    }
  }

  /** Registers it with its priority. */
  @Provider
  public static class Registration implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      context.register(new LateFilter(), 100);
      context.register(new UsualFilter());
      return true;
    }
  }

  /** A filter as most applications have it. */
  private static final class UsualFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getHeaderString(FIELD) != null) {
        response.getHeaders().putSingle("Usual-Status", Integer.toString(response.getStatus()));
        response
            .getHeaders()
            .putSingle("Usual-Range", String.valueOf(response.getHeaderString("Content-Range")));
      }
    }
  }
}
