package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;

/** A resource that is evaluated within a transaction, behind its authorization. */
final class TransactionResources {
  static final String COMMITTED = "committed";

  private static final Map<String, String> ENDS = new ConcurrentHashMap<>();

  private TransactionResources() {}

  /** Sees how a transaction ends. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  public @interface Watched {}

  /** Within the transaction, and around the authorization. */
  @Watched
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION - 1)
  public static class Watch {

    @Inject HttpServletRequest request;

    /** Waits for the end. The name that is looked up is one of the platform's. */
    @AroundInvoke
    @SuppressWarnings("BanJNDI")
    public Object watch(InvocationContext invocation) throws Exception {
      String path = request.getRequestURI();
      String id = path.substring(path.lastIndexOf('/') + 1);
      TransactionSynchronizationRegistry registry =
          InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
      registry.registerInterposedSynchronization(new End(id));
      return invocation.proceed();
    }
  }

  private record End(String id) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      ENDS.put(id, status == Status.STATUS_COMMITTED ? COMMITTED : "rolled back");
    }
  }

  /** By a binding within the transaction. */
  @InvocationResources.Guarded
  @Watched
  @Transactional
  @RequestScoped
  @Path("guarded-transaction/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class InTransaction extends UnaskingResource {}

  /** Tells how the last transaction about a state ended. */
  @Path("transaction-end/{id}")
  @Produces("text/plain")
  public static class Told {

    @GET
    public String get(@PathParam("id") String id) {
      return ENDS.getOrDefault(id, "none");
    }
  }
}
