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
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * nginx in front of the example, with {@code nginx.conf} and what the documentation shows.
 *
 * @param process the process
 * @param passing where it passes every request on
 * @param caching where it stores responses, and revalidates them with each request
 */
record Nginx(ServerProcess process, Client passing, Client caching) implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  static Nginx start(URI example, String name) throws IOException {
    return start(example, name, UnaryOperator.identity());
  }

  /** With another text than the documentation's for what it stores. */
  static Nginx start(URI example, String name, UnaryOperator<String> storing) throws IOException {
    Path directory =
        Files.createDirectories(ExampleNodes.runDirectory().resolve(name)).toAbsolutePath();
    List<Integer> ports = Port.anyFree(3);
    DocumentedNginx documented = DocumentedNginx.read();
    Map<String, String> values =
        Map.of(
            "coding", documented.coding(),
            "storing",
                storing.apply(
                    documented.storingAt(ports.get(1), ports.get(2), example.getAuthority())),
            "origin", "http://" + example.getAuthority(),
            "passing", ports.get(0).toString());
    Path configuration =
        Template.named("nginx.conf").write(directory.resolve("nginx.conf"), values);
    Launch launch =
        Launch.of(
            InstalledProgram.named("nginx", "nginx-light"),
            "-p",
            directory + "/",
            "-c",
            configuration.toString(),
            "-e",
            "stderr");
    ServerProcess process =
        ServerProcess.start("nginx", launch, directory, directory.resolve("nginx.log"));
    Client passing = client(ports.get(0));
    process.awaitReady(URI.create(passing.uri("/api/config")), START_LIMIT);
    return new Nginx(process, passing, client(ports.get(1)));
  }

  private static Client client(int port) {
    return new Client(URI.create("http://127.0.0.1:" + port + ExampleServer.CONTEXT_ROOT));
  }

  @Override
  public void close() {
    process.close();
  }
}
