package dev.etagged.contract;

import dev.etagged.Authorizer;
import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.TargetResource;
import dev.etagged.WriteConflict;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.shiro.authz.annotation.RequiresUser;

/** Resources whose callers are authorized behind the filters, each in another way. */
final class AuthorizationResources {

  private AuthorizationResources() {}

  /** By a role, on each method. */
  @Path("role-on-class/{id}")
  @RolesAllowed({"admin", Callers.EDITOR})
  @Etagged(source = StateSource.class, required = true)
  public static class OnClass extends Inherited {}

  /** Its methods are inherited, and so is nothing else: that depends on the server. */
  public abstract static class Inherited extends AuthorizedResource {
    @Override
    void authorize(SecurityContext caller) {
      requireEditor(caller);
    }
  }

  /** By roles that stand on the methods. */
  @Path("role-on-method/{id}")
  @PermitAll
  @Etagged(source = StateSource.class, required = true)
  public static class OnMethod extends AuthorizedResource {

    @Override
    void authorize(SecurityContext caller) {
      requireEditor(caller);
    }

    @Override
    @RolesAllowed(Callers.EDITOR)
    public String get(String id, SecurityContext caller) {
      return super.get(id, caller);
    }

    @Override
    @RolesAllowed(Callers.EDITOR)
    public Response put(
        String id, SecurityContext caller, jakarta.ws.rs.core.Request request, String body) {
      return super.put(id, caller, request, body);
    }

    @Override
    @RolesAllowed(Callers.EDITOR)
    public Response delete(String id, SecurityContext caller, jakarta.ws.rs.core.Request request) {
      return super.delete(id, caller, request);
    }
  }

  /** By a role on the interface that declares the methods. */
  @RolesAllowed(Callers.EDITOR)
  public interface Declared {
    /** Declared here, for the roles alone. */
    String get(String id, SecurityContext caller);

    /** Declared here, for the roles alone. */
    Response put(
        String id, SecurityContext caller, jakarta.ws.rs.core.Request request, String body);

    /** Declared here, for the roles alone. */
    Response delete(String id, SecurityContext caller, jakarta.ws.rs.core.Request request);
  }

  /** Some servers look at an interface, others don't. */
  @Path("role-on-interface/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class OnInterface extends Inherited implements Declared {}

  /** By its owner, in the body; the filter has a way to ask. */
  @Path("owned/{id}")
  @Etagged(source = StateSource.class, required = true, authorizer = OwnerCheck.class)
  public static class Owned extends Inherited {}

  /** Repeats the check of the body. */
  static final class OwnerCheck implements Authorizer {
    @Override
    public boolean permits(TargetResource target) {
      return target.securityContext().getUserPrincipal().getName().equals(Callers.EDITOR);
    }
  }

  /** By a framework whose annotation the library knows by name; the body is in its place. */
  @RequiresUser
  @Path("foreign-annotation/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class ByForeignAnnotation extends AuthorizedResource {
    @Override
    void authorize(SecurityContext caller) {
      requireEditor(caller);
    }
  }

  /** In the body. */
  @Path("in-body/{id}")
  @Etagged(source = StateSource.class, required = true, evaluate = Evaluation.AFTER_METHOD)
  public static class InBody extends Inherited {}

  /** In the body, and the source fails where nothing is, which is not for everybody to know. */
  @Path("in-body-failing/{id}")
  @Etagged(source = FailingSource.class, required = true, evaluate = Evaluation.AFTER_METHOD)
  public static class InBodyFailing extends Inherited {}

  /** It says by an exception that nothing is there. */
  static final class FailingSource implements dev.etagged.ValidatorSource {
    @Override
    public dev.etagged.http.Validators validators(TargetResource target) {
      State state = State.withId(target.pathParameter("id").orElseThrow());
      if (state.isAbsent()) {
        throw new NotFoundException("nothing is there");
      }
      return state.validators();
    }
  }

  /** A filter that comes later than most. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Late {}

  /** A filter that comes earlier than most. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Early {}

  /** By a filter of the application, with a priority behind the usual ones. */
  @Late
  @Path("late-filter/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class Filtered extends AuthorizedResource {}

  /** By a filter of the application, with a negative priority, which runtimes subtract. */
  @Early
  @Path("early-filter/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class FilteredEarly extends AuthorizedResource {}

  /** The late filter. */
  @Late
  @Priority(Integer.MAX_VALUE - 1)
  public static class LateFilter extends EditorsOnly {}

  /** The early filter. */
  @Early
  @Priority(-5)
  public static class EarlyFilter extends EditorsOnly {}

  /** Refuses everybody else. A filter that comes early knows no principal yet. */
  private abstract static class EditorsOnly implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (!Callers.EDITOR.equals(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
        request.abortWith(Response.status(403).entity("refused").build());
      }
    }
  }

  /** By nobody, whatever its annotations say; and nobody may call one of its methods. */
  @Path("decorated/{id}")
  @Produces(MediaType.TEXT_PLAIN)
  @Etagged(source = StateSource.class)
  public static class Decorated extends AuthorizedResource {

    @Override
    @RolesAllowed(Callers.EDITOR)
    public String get(String id, SecurityContext caller) {
      return super.get(id, caller);
    }

    @GET
    @Path("open")
    @PermitAll
    public String open(@PathParam("id") String id, @Context SecurityContext caller) {
      return super.get(id, caller);
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      throw new ForbiddenException(Response.status(403).entity("refused").build());
    }

    /** As it ends where the guard of the state refuses the write. */
    @PUT
    @Path("guarded")
    @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD, required = true)
    public Response guarded(String body) {
      return Response.status(409).entity(WriteConflict.OVERTAKEN).build();
    }

    @PUT
    @Path("heedless")
    @Etagged(source = StateSource.class, evaluate = Evaluation.AFTER_METHOD, required = true)
    public Response heedless(@PathParam("id") String id, String body) {
      State.withId(id).perform();
      return Response.ok("written").build();
    }
  }
}
