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
  private static final List<String> COMPRESSION =
      Stream.of("compression=on", "compressionMinSize=0", "noCompressionStrongETag=false")
          .map(attribute -> "--property=connector.attributes." + attribute)
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
        Stream.concat(
                command.stream(), deployment.isCompressed() ? COMPRESSION.stream() : Stream.of())
            .toList(),
        Map.of());
  }
}
