package dev.etagged.intermediary;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Content for those who have a session. */
@Path("members")
@RequestScoped
@Produces("text/plain")
public class MembersResource {
  static final String CONTENT = "for members";

  /** Begins a session, whose cookie is the response's. */
  @POST
  public void join(@Context HttpServletRequest request) {
    request.getSession(true);
  }

  /** As it comes. */
  @GET
  @Members
  @Etagged(source = Constant.class)
  public String get() {
    return CONTENT;
  }

  /** The author lets shared caches store it. */
  @GET
  @Path("declared")
  @Members
  @Etagged(source = Constant.class, cacheControl = "public, no-cache")
  public String declared() {
    return CONTENT;
  }

  /** The author decided that anybody may learn the state, and lets shared caches store it. */
  @GET
  @Path("careless")
  @Members
  @Etagged(
      source = Constant.class,
      cacheControl = "public, no-cache",
      evaluate = Evaluation.BEFORE_METHOD)
  public String careless() {
    return CONTENT;
  }

  /** For members alone. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Members {}

  /** Refuses everybody without a session. */
  @Members
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Door {
    @Inject private HttpServletRequest request;

    /** Refuses or proceeds. */
    @AroundInvoke
    public Object admit(InvocationContext invocation) throws Exception {
      if (request.getSession(false) == null) {
        throw new ForbiddenException();
      }
      return invocation.proceed();
    }
  }

  /** The state never changes. */
  public static final class Constant implements ValidatorSource {
    @Override
    public Validators validators(TargetResource target) {
      return Validators.of(ETag.strong("constant"));
    }
  }
}
