package dev.etagged.contract;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Believes the callers who they are: each has a role of the same name, and no other. */
@Provider
public class TestPrincipals implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String name = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (name != null) {
      request.setSecurityContext(new Caller(() -> name));
    }
  }

  private record Caller(Principal principal) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return principal.getName().equals(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }
}
