package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * TomEE, embedded in a main class of its own.
 *
 * @param directory where its jars are
 */
record TomEe(Path directory) implements ApplicationServer {
  /** The attributes of the connector are set only where a property of it is set as well. */
  private static final List<String> COMPRESSION =
      Stream.of("scheme=http", "attributes.compression=on", "attributes.compressionMinSize=0")
          .map(property -> "--property=connector." + property)
          .toList();

  @Override
  public String name() {
    return "TomEE";
  }

  @Override
  public JdkRange jdks() {
    return JdkRange.only(17);
  }

  /**
   * Without its agent, OpenJPA raises the version of a row whenever it reads it. The application is
   * copied, since it is unpacked where it is.
   */
  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path own = Files.createDirectories(deployment.directory().resolve("tomee"));
    Path war = deployment.directory().resolve(deployment.archiveName());
    Files.copy(deployment.war(), war);
    List<String> command =
        List.of(
            jdk.java(),
            "-javaagent:" + directory.resolve("openejb-javaagent.jar"),
            "-cp",
            directory.resolve("*").toString(),
            "org.apache.tomee.embedded.Main",
            "--host",
            Deployment.HOST,
            "--port",
            Integer.toString(deployment.port()),
            "--directory",
            own.toString(),
            "--path",
            war.toString(),
            "--context",
            deployment.contextRoot());
    return new Launch(
        Stream.of(
                command,
                deployment.isCompressed() ? COMPRESSION : List.<String>of(),
                users(deployment))
            .flatMap(List::stream)
            .toList(),
        Map.of());
  }

  private static List<String> users(Deployment deployment) throws IOException {
    if (deployment.users().isEmpty()) {
      return List.of();
    }
    Path file = deployment.directory().resolve("users.properties");
    Files.write(
        file,
        deployment.users().stream()
            .flatMap(
                user ->
                    Stream.of(
                        "users.%s=%s".formatted(user.name(), user.password()),
                        "roles.%s=%s".formatted(user.role(), user.name())))
            .toList());
    return List.of("--configuration-location", file.toString());
  }
}
