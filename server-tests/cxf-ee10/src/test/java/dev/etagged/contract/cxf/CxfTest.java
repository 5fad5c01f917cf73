package dev.etagged.contract.cxf;

import dev.etagged.contract.HttpContract;
import dev.etagged.contract.ServerUnderTest;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;

final class CxfTest extends HttpContract {

  @Override
  protected ServerUnderTest start(Application application) throws IOException {
    int port = freePort();
    JAXRSServerFactoryBean factory =
        RuntimeDelegate.getInstance().createEndpoint(application, JAXRSServerFactoryBean.class);
    factory.setAddress("http://127.0.0.1:" + port + "/");
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
