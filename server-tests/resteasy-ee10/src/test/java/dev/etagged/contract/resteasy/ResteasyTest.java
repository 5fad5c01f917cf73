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
import org.jboss.resteasy.annotations.GZIP;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
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
    return (method, path) ->
        runtime
            .getDispatcher()
            .invoke(MockHttpRequest.create(method, "/" + path), new MockHttpResponse());
  }

  @Override
  protected boolean suspendsInProcess() {
    return false;
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
