package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Open Liberty: the distribution is shared, the server's configuration is written here.
 *
 * @param home the unpacked distribution
 */
record OpenLiberty(Path home) implements ApplicationServer {
  private static final String SERVER = "etagged";

  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>webProfile-10.0</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="%s" httpPort="%d" httpsPort="-1">%s</httpEndpoint>
        <logging consoleLogLevel="INFO"/>
        <webApplication location="%s" contextRoot="%s"/>
      </server>
      """;

  /** By itself it codes text alone. */
  private static final String COMPRESSION = "<compression types=\"+application/json\"/>";

  @Override
  public String name() {
    return "Open Liberty";
  }

  @Override
  public JdkRange jdks() {
    return JdkRange.from(17);
  }

  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path user = deployment.directory().resolve("usr");
    Path server = Files.createDirectories(user.resolve("servers").resolve(SERVER));
    new SharedLibraries(deployment.war()).copyTo(server.resolve("lib").resolve("global"));
    Files.writeString(
        server.resolve("server.xml"),
        CONFIGURATION.formatted(
            Deployment.HOST,
            deployment.port(),
            deployment.isCompressed() ? COMPRESSION : "",
            deployment.war(),
            deployment.contextRoot()));
    return new Launch(
        List.of(home.resolve("bin").resolve("server").toString(), "run", SERVER),
        Map.of("WLP_USER_DIR", user.toString()));
  }
}
