package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * GlassFish in one jar.
 *
 * @param jar the server
 */
record GlassFishEmbedded(Path jar) implements ApplicationServer {

  private static final String NETWORK = "set configs.config.server-config.network-config.";
  private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";

  /** The listener would take every interface of the machine. */
  private static final String LOOPBACK_ONLY =
      NETWORK + "network-listeners.network-listener.http-listener.address=" + Deployment.HOST;

  /** A domain's own is not read here. */
  private static final String FILE_REALM =
      "fileRealm { com.sun.enterprise.security.auth.login.FileLoginModule required; };";

  private static final List<String> COMPRESSION =
      List.of(
          HTTP + "compression-min-size-bytes=1",
          HTTP + "compressable-mime-type=" + DomainFile.COMPRESSIBLE,
          HTTP + "compression=on");

  /** The commands that set the listener and the users up; they are alike on Payara Micro. */
  static List<String> commands(Deployment deployment) throws IOException {
    List<String> commands = new ArrayList<>(List.of(LOOPBACK_ONLY));
    if (deployment.isCompressed()) {
      commands.addAll(COMPRESSION);
    }
    for (ServerUser user : deployment.users()) {
      Path password = deployment.directory().resolve(user.name() + ".password");
      Files.writeString(password, "AS_ADMIN_USERPASSWORD=" + user.password());
      commands.add(
          "create-file-user --passwordfile %s --groups %s %s"
              .formatted(password, user.role(), user.name()));
    }
    return commands;
  }

  @Override
  public String name() {
    return "GlassFish";
  }

  @Override
  public JdkRange jdks() {
    return JdkRange.only(17);
  }

  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path logins = deployment.directory().resolve("login.conf");
    Files.writeString(logins, FILE_REALM);
    List<String> command =
        new ArrayList<>(
            List.of(
                jdk.java(),
                Grizzly.SOUND_MEMORY,
                "-Djava.security.auth.login.config=" + logins,
                "-jar",
                jar.toString()));
    command.addAll(commands(deployment));
    command.add("--port=" + deployment.port());
    command.add("deploy --contextroot %s %s".formatted(deployment.contextRoot(), deployment.war()));
    return new Launch(command, Map.of());
  }
}
