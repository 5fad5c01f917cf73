package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * WildFly, or its preview of the next Jakarta EE: the distribution is shared, all that is written
 * is in a base directory of its own.
 *
 * @param name its name
 * @param home the unpacked distribution
 */
record WildFly(String name, Path home) implements ApplicationServer {
  private static final String LOCATION = "<location name=\"/\" handler=\"welcome-content\"/>";
  private static final String HANDLERS = "<file name=\"welcome-content\"[^>]*/>\\s*</handlers>";

  @Override
  public JdkRange jdks() {
    return JdkRange.from(17);
  }

  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path base = deployment.directory().resolve("base");
    FileTree.copy(home.resolve("standalone").resolve("configuration"), base, "configuration");
    if (deployment.isCompressed()) {
      addGzip(base.resolve("configuration").resolve("standalone.xml"));
    }
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    Files.copy(deployment.war(), deployments.resolve(deployment.archiveName()));
    List<Integer> ports = Port.anyFree(4);
    return new Launch(
        List.of(
            home.resolve("bin").resolve("standalone.sh").toString(),
            "-Djboss.server.base.dir=" + base,
            "-Djboss.bind.address=" + Deployment.HOST,
            "-Djboss.bind.address.management=" + Deployment.HOST,
            "-Djboss.http.port=" + deployment.port(),
            "-Djboss.https.port=" + ports.get(0),
            "-Djboss.ajp.port=" + ports.get(1),
            "-Djboss.management.http.port=" + ports.get(2),
            "-Djboss.management.https.port=" + ports.get(3)),
        Map.of("JAVA_OPTS", "-Djava.net.preferIPv4Stack=true"));
  }

  private static void addGzip(Path configuration) throws IOException {
    String content = Files.readString(configuration);
    Files.writeString(
        configuration,
        content
            .replace(LOCATION, LOCATION + "<filter-ref name=\"gzip\"/>")
            .replaceFirst(HANDLERS, "$0<filters><gzip name=\"gzip\"/></filters>"));
  }
}
