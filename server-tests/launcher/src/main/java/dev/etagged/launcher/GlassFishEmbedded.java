package dev.etagged.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  private static final List<String> COMPRESSION =
      List.of(
          HTTP + "compression-min-size-bytes=1",
          HTTP + "compressable-mime-type=" + DomainFile.COMPRESSIBLE,
          HTTP + "compression=on");

  /** The commands that set the listener up; it is named alike on Payara Micro. */
  static List<String> commands(Deployment deployment) {
    return deployment.isCompressed()
        ? Stream.concat(Stream.of(LOOPBACK_ONLY), COMPRESSION.stream()).toList()
        : List.of(LOOPBACK_ONLY);
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
  public Launch prepare(Deployment deployment, Jdk jdk) {
    List<String> command =
        new ArrayList<>(List.of(jdk.java(), Grizzly.SOUND_MEMORY, "-jar", jar.toString()));
    command.addAll(commands(deployment));
    command.add("--port=" + deployment.port());
    command.add("deploy --contextroot %s %s".formatted(deployment.contextRoot(), deployment.war()));
    return new Launch(command, Map.of());
  }
}
