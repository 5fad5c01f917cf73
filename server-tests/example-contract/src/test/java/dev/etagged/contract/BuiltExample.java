package dev.etagged.contract;

import dev.etagged.launcher.ApplicationServer;
import dev.etagged.launcher.Servers;
import java.nio.file.Path;

/** What the build has put in place for the tests: the servers, and the example's application. */
final class BuiltExample {
  private static final Path LAUNCHER = Path.of(System.getProperty("etagged.launcher.directory"));

  private BuiltExample() {}

  static Path war() {
    return LAUNCHER.resolve("run").resolve("etag-example.war");
  }

  /** The server under test. */
  static ApplicationServer server() {
    return server(System.getProperty("etagged.server"));
  }

  static ApplicationServer server(String name) {
    return new Servers(LAUNCHER.resolve("servers")).named(name);
  }

  /** A directory for what a test starts. */
  static Path directory(String name) {
    return Path.of(System.getProperty("etagged.run.directory"), name);
  }
}
