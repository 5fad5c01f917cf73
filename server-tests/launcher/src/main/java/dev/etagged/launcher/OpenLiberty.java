package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        %s
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
            registry(deployment.users()),
            deployment.war(),
            deployment.contextRoot()));
    return new Launch(
        List.of(home.resolve("bin").resolve("server").toString(), "run", SERVER),
        Map.of("WLP_USER_DIR", user.toString()));
  }

  /** A role without a binding is that of the group of its name. */
  private static String registry(List<ServerUser> users) {
    String members =
        users.stream()
            .map(
                user ->
                    "<user name=\"%1$s\" password=\"%2$s\"/><group name=\"%3$s\"><member name=\"%1$s\"/></group>"
                        .formatted(user.name(), user.password(), user.role()))
            .collect(Collectors.joining());
    return members.isEmpty()
        ? ""
        : "<basicRegistry realm=\"etagged\">" + members + "</basicRegistry>";
  }
}
