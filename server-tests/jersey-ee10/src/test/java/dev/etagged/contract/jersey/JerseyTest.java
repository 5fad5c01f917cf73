package dev.etagged.contract.jersey;

import dev.etagged.contract.CodedApplication;
import dev.etagged.contract.CodedResource;
import dev.etagged.contract.HttpContract;
import dev.etagged.contract.InProcess;
import dev.etagged.contract.ServerUnderTest;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.concurrent.Future;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;
import org.glassfish.jersey.test.DeploymentContext;
import org.glassfish.jersey.test.grizzly.GrizzlyTestContainerFactory;
import org.glassfish.jersey.test.spi.TestContainer;

final class JerseyTest extends HttpContract {

  @Override
  protected ServerUnderTest start(Application application) {
    TestContainer container =
        new GrizzlyTestContainerFactory()
            .create(URI.create("http://127.0.0.1:0/"), DeploymentContext.newInstance(application));
    container.start();
    return new ServerUnderTest(container.getBaseUri().getPort(), container::stop);
  }

  @Override
  protected InProcess startInProcess(Application application) {
    ApplicationHandler runtime = new ApplicationHandler(application);
    URI root = URI.create("http://127.0.0.1/");
    return (method, path) -> {
      Future<?> unused =
          runtime.apply(
              new ContainerRequest(
                  root, root.resolve(path), method, null, new MapPropertiesDelegate(), null));
    };
  }

  @Override
  protected Object roleFilter() {
    return new RolesAllowedDynamicFeature();
  }

  @Override
  protected ServerUnderTest startCoding() {
    return start(
        CodedApplication.visible(CodedResource.class, EncodingFilter.class, GZipEncoder.class));
  }
}
