package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** Resources whose callers CDI or an EJB container authorizes when a method is invoked. */
final class InvocationResources {

  private InvocationResources() {}

  static Set<Class<?>> classes() {
    return Set.of(
        OnClass.class,
        OnMethods.class,
        ByStereotype.class,
        ByItself.class,
        BehindBinding.class,
        Queried.class,
        LateCheckResources.ByList.class,
        LateCheckResources.ByDecorator.class,
        LateCheckResources.Constrained.class,
        TransactionResources.InTransaction.class,
        TransactionResources.Told.class,
        EagerRoles.class,
        UnenforcedRoles.class,
        EagerSessionBean.class,
        InterceptedSessionBean.class,
        RoleSessionBean.class);
  }

  /** The application's own binding. */
  @Inherited
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Guarded {}

  /** The application's own authorization. */
  @Guarded
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Guard {

    @Inject HttpServletRequest request;

    /** Refuses everybody but the editor. */
    @AroundInvoke
    public Object guard(InvocationContext invocation) throws Exception {
      requireEditorOf(request);
      return invocation.proceed();
    }
  }

  static void requireEditorOf(HttpServletRequest request) {
    if (!Callers.EDITOR.equals(request.getHeader("Authorization"))) {
      throw new ForbiddenException(Response.status(403).entity("refused").build());
    }
  }

  /** By a binding on the class. */
  @Guarded
  @RequestScoped
  @Path("guarded/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class OnClass extends UnaskingResource {}

  /** By a binding on each method. */
  @ApplicationScoped
  @Path("guarded-methods/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class OnMethods extends UnaskingResource {

    @Guarded
    @Override
    public String get(String id) {
      return super.get(id);
    }

    @Guarded
    @Override
    public Response put(String id, String body) {
      return super.put(id, body);
    }

    @Guarded
    @Override
    public Response delete(String id) {
      return super.delete(id);
    }
  }

  /** Is asked by QUERY. */
  @Guarded
  @RequestScoped
  @Path("guarded-query/{id}")
  @Produces(MediaType.TEXT_PLAIN)
  @Etagged(source = StateSource.class)
  public static class Queried {

    @QueryResources.QUERY
    public String query(@PathParam("id") String id, String query) {
      State.withId(id).perform();
      return "result of " + query;
    }
  }

  /** Brings the binding with it. */
  @Guarded
  @Stereotype
  @RequestScoped
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface Sealed {}

  /** By a binding of a stereotype. */
  @Sealed
  @Path("guarded-by-stereotype/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class ByStereotype extends UnaskingResource {}

  /**
   * By roles that nobody has, evaluated before the method: it shows when the server enforces them.
   */
  @Path("eager-roles/{id}")
  @Etagged(source = StateSource.class, evaluate = Evaluation.BEFORE_METHOD)
  public static class EagerRoles extends UnaskingResource {

    @Override
    @RolesAllowed("nobody")
    public String get(String id) {
      return super.get(id);
    }
  }

  /** By roles that nobody has, on a bean. */
  @RequestScoped
  @Path("unenforced-roles/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class UnenforcedRoles extends UnaskingResource {

    @Override
    @RolesAllowed("nobody")
    public String get(String id) {
      return super.get(id);
    }

    @Override
    @RolesAllowed("nobody")
    public Response put(String id, String body) {
      return super.put(id, body);
    }
  }

  /** By the class itself, after every interceptor: the methods must ask. */
  @RequestScoped
  @Path("guarded-by-itself/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class ByItself extends AuthorizedResource {

    @Inject HttpServletRequest request;

    /** Refuses everybody but the editor. */
    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
      requireEditorOf(request);
      return invocation.proceed();
    }
  }

  /** A binding of the application's that refuses nobody. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface Audited {}

  /** Only looks on. */
  @Audited
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Audit {

    /** Lets everybody through. */
    @AroundInvoke
    public Object audit(InvocationContext invocation) throws Exception {
      return invocation.proceed();
    }
  }

  /** By the class itself, after the interceptor of its binding: the methods must ask. */
  @Audited
  @RequestScoped
  @Path("guarded-behind-binding/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class BehindBinding extends AuthorizedResource {

    @Inject HttpServletRequest request;

    /** Refuses everybody but the editor. */
    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
      requireEditorOf(request);
      return invocation.proceed();
    }
  }
}
