package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro: one jar, one process.
 *
 * @param jar the server
 */
public record PayaraMicro(Path jar) implements ApplicationServer {

  /** Its listener would take every interface of the machine. */
  private static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address="
          + Deployment.HOST;

  @Override
  public String name() {
    return "Payara Micro";
  }

  @Override
  public List<String> prepare(Deployment deployment) throws IOException {
    Path commands = deployment.directory().resolve("before-boot.txt");
    Files.writeString(commands, LOOPBACK_ONLY + System.lineSeparator());
    Path temporary = Files.createDirectories(deployment.directory().resolve("tmp"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-Djava.io.tmpdir=" + temporary,
        "-jar",
        jar.toString(),
        "--nohazelcast",
        "--rootdir",
        deployment.directory().resolve("domain").toString(),
        "--prebootcommandfile",
        commands.toString(),
        "--port",
        Integer.toString(deployment.port()),
        "--deploy",
        deployment.war().toString(),
        "--contextroot",
        deployment.contextRoot());
  }
}
