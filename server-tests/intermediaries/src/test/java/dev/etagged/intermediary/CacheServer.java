package dev.etagged.intermediary;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.Launch;
import dev.etagged.launcher.Port;
import dev.etagged.launcher.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** A server that stores what its clients share, with a configuration of this directory. */
enum CacheServer {
  MOD_CACHE("httpd-cache.conf") {
    @Override
    Launch launch(Path configuration, Path directory, int port) throws IOException {
      writable(directory.resolve("cache"));
      return Launch.of(
          InstalledProgram.named("apache2", "apache2-bin"),
          "-d",
          directory.toString(),
          "-f",
          configuration.toString(),
          "-D",
          "FOREGROUND");
    }

    @Override
    String origin(int port) {
      return "http://127.0.0.1:" + port;
    }
  },
  VARNISH("varnish.vcl") {
    @Override
    Launch launch(Path configuration, Path directory, int port) {
      return Launch.of(
          InstalledProgram.named("varnishd", "varnish"),
          "-F",
          "-a",
          "127.0.0.1:" + port,
          "-f",
          configuration.toString(),
          "-n",
          directory.resolve("varnish").toString(),
          "-s",
          "malloc,16m",
          "-T",
          "none");
    }
  },
  SQUID("squid.conf") {
    @Override
    Launch launch(Path configuration, Path directory, int port) throws IOException {
      writable(directory);
      return Launch.of(
          InstalledProgram.named("squid", "squid"), "-N", "-f", configuration.toString());
    }
  };

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final String MODULES = "/usr/lib/apache2/modules";

  private final String template;

  CacheServer(String template) {
    this.template = template;
  }

  abstract Launch launch(Path configuration, Path directory, int port) throws IOException;

  String origin(int port) {
    return Integer.toString(port);
  }

  /** Starts it on a port, in front of an origin at another one. */
  RunningCache start(int origin) throws IOException {
    Path directory =
        Files.createDirectories(
                ExampleNodes.runDirectory().resolve(name().toLowerCase(Locale.ROOT)))
            .toAbsolutePath();
    int port = Port.anyFree(1).get(0);
    Path configuration =
        Template.named(template)
            .write(
                directory.resolve(template),
                Map.of(
                    "origin", origin(origin),
                    "port", Integer.toString(port),
                    "directory", directory.toString(),
                    "modules", MODULES));
    ServerProcess process =
        ServerProcess.start(
            name(), launch(configuration, directory, port), directory, directory.resolve("log"));
    Client client = new Client(URI.create("http://127.0.0.1:" + port + ExampleServer.CONTEXT_ROOT));
    process.awaitReady(URI.create(client.uri("/api/config")), START_LIMIT);
    return RunningCache.of(client, process::close);
  }

  private static void writable(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }
}
