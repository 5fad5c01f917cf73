package dev.etagged.contract;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.PayaraMicro;
import dev.etagged.launcher.RunningServer;
import dev.etagged.probe.ProbedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Boots the example once for all tests that ask for its client, and ends it after the last. */
final class ExampleOnPayaraMicro implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ExampleOnPayaraMicro.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ExampleClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningServer server =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("server", key -> boot(), RunningServer.class);
    return new ExampleClient(server.uri());
  }

  private static RunningServer boot() {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory"));
    try {
      Path war = ProbedApplication.copyOf(launcher.resolve("etag-example.war"), directory);
      PayaraMicro payara = new PayaraMicro(launcher.resolve("payara-micro.jar"));
      return ExampleServer.start(payara, war, 0, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
