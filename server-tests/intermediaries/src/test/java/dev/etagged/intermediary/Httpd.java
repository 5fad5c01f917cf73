package dev.etagged.intermediary;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.Launch;
import dev.etagged.launcher.Port;
import dev.etagged.launcher.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Apache httpd with mod_deflate in front of the example, with {@code httpd.conf}.
 *
 * @param process the process
 * @param client speaks to it
 */
record Httpd(ServerProcess process, Client client) implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  static final String MODULES = "/usr/lib/apache2/modules";

  static Httpd start(URI example, String name) throws IOException {
    Path directory =
        Files.createDirectories(ExampleNodes.runDirectory().resolve(name)).toAbsolutePath();
    int port = Port.anyFree(1).get(0);
    Map<String, String> values =
        Map.of(
            "origin",
            "http://" + example.getAuthority(),
            "port",
            Integer.toString(port),
            "directory",
            directory.toString(),
            "modules",
            MODULES);
    Path configuration =
        Template.named("httpd.conf").write(directory.resolve("httpd.conf"), values);
    Launch launch =
        Launch.of(
            InstalledProgram.named("apache2", "apache2-bin"),
            "-d",
            directory.toString(),
            "-f",
            configuration.toString(),
            "-D",
            "FOREGROUND");
    ServerProcess process =
        ServerProcess.start("Apache httpd", launch, directory, directory.resolve("httpd.log"));
    Client client = new Client(URI.create("http://127.0.0.1:" + port + ExampleServer.CONTEXT_ROOT));
    process.awaitReady(URI.create(client.uri("/api/config")), START_LIMIT);
    return new Httpd(process, client);
  }

  @Override
  public void close() {
    process.close();
  }
}
