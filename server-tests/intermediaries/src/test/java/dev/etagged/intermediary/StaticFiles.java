package dev.etagged.intermediary;

import dev.etagged.launcher.Launch;
import dev.etagged.launcher.Port;
import dev.etagged.launcher.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A server that serves a file of its own, plain at one port and compressed at another.
 *
 * @param process the process
 * @param plain the file without compression
 * @param coding the file with it
 */
record StaticFiles(ServerProcess process, URI plain, URI coding) implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  static StaticFiles nginx() throws IOException {
    Path directory = directory("nginx-static");
    List<Integer> ports = Port.anyFree(2);
    Path configuration = configuration("nginx-static.conf", directory, ports);
    return started(
        "nginx",
        Launch.of(
            InstalledProgram.named("nginx", "nginx-light"),
            "-p",
            directory + "/",
            "-c",
            configuration.toString(),
            "-e",
            "stderr"),
        directory,
        ports);
  }

  static StaticFiles httpd() throws IOException {
    Path directory = directory("httpd-static");
    List<Integer> ports = Port.anyFree(2);
    Path configuration = configuration("httpd-static.conf", directory, ports);
    return started(
        "Apache httpd",
        Launch.of(
            InstalledProgram.named("apache2", "apache2-bin"),
            "-d",
            directory.toString(),
            "-f",
            configuration.toString(),
            "-D",
            "FOREGROUND"),
        directory,
        ports);
  }

  private static Path directory(String name) throws IOException {
    Path directory =
        Files.createDirectories(ExampleNodes.runDirectory().resolve(name)).toAbsolutePath();
    Path files = Files.createDirectories(directory.resolve("files"));
    Path file = Files.writeString(files.resolve("a.txt"), "a line of text\n".repeat(1_000));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    return directory;
  }

  private static Path configuration(String name, Path directory, List<Integer> ports)
      throws IOException {
    Map<String, String> values =
        Map.of(
            "plain",
            ports.get(0).toString(),
            "coding",
            ports.get(1).toString(),
            "directory",
            directory.toString(),
            "files",
            directory.resolve("files").toString(),
            "modules",
            Httpd.MODULES);
    return Template.named(name).write(directory.resolve(name), values);
  }

  private static StaticFiles started(
      String name, Launch launch, Path directory, List<Integer> ports) throws IOException {
    ServerProcess process =
        ServerProcess.start(name, launch, directory, directory.resolve("server.log"));
    StaticFiles files = new StaticFiles(process, uri(ports.get(0)), uri(ports.get(1)));
    process.awaitReady(files.plain(), START_LIMIT);
    return files;
  }

  private static URI uri(int port) {
    return URI.create("http://127.0.0.1:" + port + "/a.txt");
  }

  @Override
  public void close() {
    process.close();
  }
}
