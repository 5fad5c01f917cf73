package dev.etagged.contract.resteasy;

import dev.etagged.contract.CodedApplication;
import dev.etagged.contract.CodedResource;
import dev.etagged.contract.HttpContract;
import dev.etagged.contract.InProcess;
import dev.etagged.contract.ServerUnderTest;
import io.undertow.Undertow;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.annotations.GZIP;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.core.SynchronousExecutionContext;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyAsynchronousResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;

final class ResteasyTest extends HttpContract {

  @Override
  protected ServerUnderTest start(Application application) {
    ListeningServer undertow = new ListeningServer();
    undertow.deploy(application, "/");
    undertow.start(Undertow.builder().addHttpListener(0, "127.0.0.1"));
    return new ServerUnderTest(undertow.port(), undertow::stop);
  }

  @Override
  protected InProcess startInProcess(Application application) {
    ResteasyDeployment runtime = new ResteasyDeploymentImpl();
    runtime.setApplication(application);
    runtime.start();
    SynchronousDispatcher dispatcher = (SynchronousDispatcher) runtime.getDispatcher();
    return (method, path) -> {
      MockHttpRequest request = MockHttpRequest.create(method, "/" + path);
      MockHttpResponse response = new MockHttpResponse();
      request.setAsynchronousContext(new Suspending(dispatcher, request, response));
      dispatcher.invoke(request, response);
    };
  }

  /** The thread leaves a request that is suspended, as it does with a connector. */
  private static final class Suspending extends SynchronousExecutionContext {

    Suspending(SynchronousDispatcher dispatcher, HttpRequest request, HttpResponse response) {
      super(dispatcher, request, response);
    }

    @Override
    public ResteasyAsynchronousResponse suspend(long time, TimeUnit unit) {
      wasSuspended = true;
      asynchronousResponse =
          new SynchronousAsynchronousResponse(dispatcher, request, response) {
            @Override
            public void initialRequestThreadFinished() {}
          };
      return asynchronousResponse;
    }
  }

  @Override
  protected Object roleFilter() {
    return new RoleBasedSecurityFeature();
  }

  @Override
  protected ServerUnderTest startCoding() {
    return start(CodedApplication.visible(Gzipped.class, GZIPEncodingInterceptor.class));
  }

  /** With the runtime's own annotation on it. */
  @GZIP
  @Path("coded/{id}")
  public static class Gzipped extends CodedResource {}

  private static final class ListeningServer extends UndertowJaxrsServer {

    int port() {
      return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }
  }
}
