package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.jaxrs.EtaggedFeature;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** One resource for a role, which a filter of the runtime's own enforces. */
public final class RoleFilterApplication extends Application {
  private final Object filter;

  RoleFilterApplication(Object filter) {
    this.filter = filter;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(EtaggedFeature.class, Principals.class, ForEditors.class, Deeds.Told.class);
  }

  @Override
  @SuppressWarnings("deprecation") // a filter with state cannot be given as a class
  public Set<Object> getSingletons() {
    return Set.of(filter);
  }

  /** As early as an authentication. */
  @Priority(Priorities.AUTHENTICATION)
  public static class Principals extends TestPrincipals {}

  /** Refuses nobody by itself. */
  @Path("role-filter/{id}")
  @RolesAllowed(Callers.EDITOR)
  @Etagged(source = StateSource.class, required = true, evaluate = Evaluation.BEFORE_METHOD)
  public static class ForEditors extends UnaskingResource {
    @Override
    @RolesAllowed(Callers.EDITOR)
    public String get(String id) {
      return super.get(id);
    }

    @Override
    @RolesAllowed(Callers.EDITOR)
    public Response put(String id, String body) {
      return super.put(id, body);
    }

    @Override
    @RolesAllowed(Callers.EDITOR)
    public Response delete(String id) {
      return super.delete(id);
    }
  }
}
