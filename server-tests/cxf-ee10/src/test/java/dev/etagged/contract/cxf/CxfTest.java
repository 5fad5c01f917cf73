package dev.etagged.contract.cxf;

import dev.etagged.contract.CodedApplication;
import dev.etagged.contract.HttpContract;
import dev.etagged.contract.InProcess;
import dev.etagged.contract.RoleFilterApplication;
import dev.etagged.contract.ServerUnderTest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.interceptor.security.SecureAnnotationsInterceptor;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.jaxrs.security.SimpleAuthorizingFilter;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.common.gzip.GZIPOutInterceptor;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.apache.cxf.transport.local.LocalConduit;
import org.apache.cxf.transport.local.LocalTransportFactory;

final class CxfTest extends HttpContract {

  private static final AtomicInteger LOCAL = new AtomicInteger();

  @Override
  protected ServerUnderTest start(Application application) throws IOException {
    return start(application, List.of());
  }

  @Override
  protected InProcess startInProcess(Application application) {
    String address = "local://contract" + LOCAL.incrementAndGet();
    JAXRSServerFactoryBean factory =
        RuntimeDelegate.getInstance().createEndpoint(application, JAXRSServerFactoryBean.class);
    factory.setTransportId(LocalTransportFactory.TRANSPORT_ID);
    factory.setAddress(address);
    factory.create();
    return (method, path) -> {
      WebClient client = WebClient.create(address);
      WebClient.getConfig(client).getRequestContext().put(LocalConduit.DIRECT_DISPATCH, true);
      try {
        client.path(path).invoke(method, null).close();
      } catch (ProcessingException failed) {
        requireUnanswered(failed);
      }
    };
  }

  /** Without a connector, a method that suspends its request leaves it without any answer. */
  private static void requireUnanswered(ProcessingException failed) {
    String message = failed.getMessage();
    if (message == null || !message.contains("Continuation not supported")) {
      throw failed;
    }
  }

  @Override
  protected Object roleFilter() {
    SecureAnnotationsInterceptor roles = new SecureAnnotationsInterceptor();
    roles.setSecuredObject(new RoleFilterApplication.ForEditors());
    RoleFilter filter = new RoleFilter();
    filter.setInterceptor(roles);
    return filter;
  }

  /**
   * The runtime's, told of the caller in the runtime's own way. It knows methods by their signature
   * alone, so that others are kept from it.
   */
  @Priority(Priorities.AUTHORIZATION)
  private static final class RoleFilter extends SimpleAuthorizingFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext caller = request.getSecurityContext();
      JAXRSUtils.getCurrentMessage()
          .put(
              org.apache.cxf.security.SecurityContext.class,
              new org.apache.cxf.security.SecurityContext() {
                @Override
                public Principal getUserPrincipal() {
                  return caller.getUserPrincipal();
                }

                @Override
                public boolean isUserInRole(String role) {
                  return caller.isUserInRole(role);
                }
              });
      if (request.getUriInfo().getPath().contains("role-filter")) {
        super.filter(request);
      }
    }
  }

  @Override
  protected ServerUnderTest startCoding() throws IOException {
    return start(CodedApplication.invisible(), List.of(new GZIPOutInterceptor(0)));
  }

  private static ServerUnderTest start(
      Application application, List<? extends Interceptor<? extends Message>> out)
      throws IOException {
    int port = freePort();
    JAXRSServerFactoryBean factory =
        RuntimeDelegate.getInstance().createEndpoint(application, JAXRSServerFactoryBean.class);
    factory.setAddress("http://127.0.0.1:" + port + "/");
    factory.getOutInterceptors().addAll(out);
    Server server = factory.create();
    return new ServerUnderTest(
        port,
        () -> {
          server.destroy();
          JettyHTTPServerEngineFactory.destroyForPort(port);
        });
  }

  @Override
  protected boolean findsFeatures() {
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
