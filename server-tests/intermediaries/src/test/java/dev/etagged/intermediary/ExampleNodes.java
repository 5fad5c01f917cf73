package dev.etagged.intermediary;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import dev.etagged.launcher.ApplicationServer;
import dev.etagged.launcher.Cluster;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    ApplicationServer server = server();
    ProcessSettings lenient = jvm("-Detagged.lenient-if-match=true");
    return new ExampleNodes(
        Cluster.start(
            List.of(
                new Cluster.Node(server, ProcessSettings.NONE), new Cluster.Node(server, lenient)),
            war(),
            0,
            runDirectory()));
  }

  /** The example as it is packed. */
  static Path war() {
    return launcher().resolve("run").resolve("etag-example.war");
  }

  static ApplicationServer server() {
    return new Servers(launcher().resolve("servers")).named("payara-micro");
  }

  /** A copy of the example, with a class and what is declared in it. */
  static Path warWith(Path directory, Class<?> type) throws IOException {
    Path copy = Files.createDirectories(directory).resolve(war().getFileName());
    Files.copy(war(), copy, REPLACE_EXISTING);
    try (FileSystem archive = FileSystems.newFileSystem(copy)) {
      List<Class<?>> added = new ArrayList<>(List.of(type.getDeclaredClasses()));
      added.add(type);
      for (Class<?> each : added) {
        String file = each.getName().replace('.', '/') + ".class";
        Path target = archive.getPath("WEB-INF", "classes").resolve(file);
        Files.createDirectories(requireNonNull(target.getParent()));
        try (InputStream octets =
            requireNonNull(each.getClassLoader().getResourceAsStream(file), file)) {
          Files.write(target, octets.readAllBytes());
        }
      }
    }
    return copy;
  }

  private static Path launcher() {
    return Path.of(System.getProperty("etagged.launcher.directory"));
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
