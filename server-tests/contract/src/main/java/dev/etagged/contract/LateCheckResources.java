package dev.etagged.contract;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Resources whose callers are authorized by what a deployment descriptor says: behind the library's
 * interceptor, or before everything.
 */
public final class LateCheckResources {

  /** What the archive's {@code beans.xml} says; interceptors listed there come late. */
  public static final String BEANS_XML =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" \
      bean-discovery-mode="annotated">
        <interceptors><class>%s</class></interceptors>
        <decorators><class>%s</class></decorators>
      </beans>
      """
          .formatted(ListedGuard.class.getName(), Door.class.getName());

  /** What the archive's {@code web.xml} says: nobody may; and pages for errors. */
  public static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>constrained</web-resource-name>
            <url-pattern>/constrained/*</url-pattern>
          </web-resource-collection>
          <auth-constraint/>
        </security-constraint>
        %s
      </web-app>
      """
          .formatted(ErrorPageResource.ELEMENTS);

  private LateCheckResources() {}

  /** A binding whose interceptor has no priority. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Listed {}

  /** Enabled by {@code beans.xml}. */
  @Listed
  @Interceptor
  public static class ListedGuard {

    @Inject HttpServletRequest request;

    /** Refuses everybody but the editor. */
    @AroundInvoke
    public Object guard(InvocationContext invocation) throws Exception {
      InvocationResources.requireEditorOf(request);
      return invocation.proceed();
    }
  }

  /** By an interceptor that {@code beans.xml} lists: the methods must ask. */
  @Listed
  @RequestScoped
  @Path("guarded-by-list/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class ByList extends AuthorizedResource {}

  /** What is decorated. */
  public interface Decorable {
    /** Reads. */
    String get(String id, SecurityContext caller);

    /** Writes. */
    Response put(String id, SecurityContext caller, Request request, String body);

    /** Removes. */
    Response delete(String id, SecurityContext caller, Request request);
  }

  /** Refuses everybody but the editor. */
  @Decorator
  public abstract static class Door implements Decorable {

    @Inject @Delegate @Any Decorable delegate;
    @Inject HttpServletRequest request;

    @Override
    public String get(String id, SecurityContext caller) {
      InvocationResources.requireEditorOf(request);
      return delegate.get(id, caller);
    }

    @Override
    public Response put(String id, SecurityContext caller, Request asked, String body) {
      InvocationResources.requireEditorOf(request);
      return delegate.put(id, caller, asked, body);
    }

    @Override
    public Response delete(String id, SecurityContext caller, Request asked) {
      InvocationResources.requireEditorOf(request);
      return delegate.delete(id, caller, asked);
    }
  }

  /** By a decorator: the methods must ask. */
  @RequestScoped
  @Path("guarded-by-decorator/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class ByDecorator extends AuthorizedResource implements Decorable {}

  /** By a constraint of the container; what gets past it would be evaluated before the method. */
  @RequestScoped
  @Path("constrained/{id}")
  @Etagged(source = StateSource.class, required = true, evaluate = Evaluation.BEFORE_METHOD)
  public static class Constrained extends UnaskingResource {}
}
