package dev.etagged.intermediary;

import dev.etagged.launcher.ApplicationServer;
import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.Servers;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Two nodes of the example, which share nothing: one as it comes, and one that accepts the tags
 * which intermediaries rewrote. Started for the first test that asks for them, ended after the
 * last.
 */
final class ExampleNodes implements AutoCloseable {
  private final Cluster cluster;

  private ExampleNodes(Cluster cluster) {
    this.cluster = cluster;
  }

  private static ExampleNodes start() {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    ApplicationServer server = new Servers(launcher.resolve("servers")).named("payara-micro");
    ProcessSettings lenient = jvm("-Detagged.lenient-if-match=true");
    return new ExampleNodes(
        Cluster.start(
            List.of(
                new Cluster.Node(server, ProcessSettings.NONE), new Cluster.Node(server, lenient)),
            launcher.resolve("run").resolve("etag-example.war"),
            0,
            runDirectory()));
  }

  static Path runDirectory() {
    return Path.of(System.getProperty("etagged.run.directory"));
  }

  private static ProcessSettings jvm(String... options) {
    return new ProcessSettings(ProcessSettings.NONE.environment(), List.of(options));
  }

  URI strict() {
    return cluster.uris().get(0);
  }

  URI lenient() {
    return cluster.uris().get(1);
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** Gives them to the tests that ask. */
  static final class Extension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ExampleNodes.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ExampleNodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent("nodes", key -> start(), ExampleNodes.class);
    }
  }
}
