package dev.etagged.contract;

import dev.etagged.launcher.ApplicationServer;
import dev.etagged.launcher.Compression;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ProbedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Boots the example once for all tests that ask for its client, and ends it after the last: on the
 * server that the system property {@code etagged.server} names, with the server's own compression
 * if {@code etagged.server.compression} is true.
 */
final class ExampleOnServer implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ExampleOnServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ExampleClient.class || type == RunningServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningServer server =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("server", key -> boot(), RunningServer.class);
    return parameter.getParameter().getType() == RunningServer.class
        ? server
        : new ExampleClient(server.uri());
  }

  /** Where the server codes, the application doesn't, and is told. */
  private static ProcessSettings settings(Path war) throws IOException {
    if (!Boolean.getBoolean("etagged.server.compression")) {
      return ProcessSettings.NONE;
    }
    ProbedApplication.removeCoder(war);
    return new ProcessSettings(Map.of("ETAGGED_SERVER_CODINGS", "gzip"), List.of(), Compression.ON);
  }

  private static RunningServer boot() {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory"));
    Servers servers = new Servers(launcher.resolve("servers"));
    try {
      Path war =
          ProbedApplication.copyOf(launcher.resolve("run").resolve("etag-example.war"), directory);
      ApplicationServer server = servers.named(System.getProperty("etagged.server"));
      return ExampleServer.start(server, war, 0, directory, settings(war));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
