package dev.etagged.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
  private static final String REALM = "ApplicationRealm";
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
    addUsers(base.resolve("configuration"), deployment.users());
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

  /** As {@code add-user.sh} does: the file has a digest of name, realm and password. */
  private static void addUsers(Path configuration, List<ServerUser> users) throws IOException {
    // Neither file ends with the end of a line.
    List<String> passwords = new ArrayList<>(List.of(""));
    List<String> roles = new ArrayList<>(List.of(""));
    for (ServerUser user : users) {
      String secret = "%s:%s:%s".formatted(user.name(), REALM, user.password());
      passwords.add(user.name() + "=" + md5(secret));
      roles.add(user.name() + "=" + user.role());
    }
    Files.write(configuration.resolve("application-users.properties"), passwords, APPEND);
    Files.write(configuration.resolve("application-roles.properties"), roles, APPEND);
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
