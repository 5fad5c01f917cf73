package dev.etagged.launcher;

import java.nio.file.Path;

/**
 * GlassFish in one jar.
 *
 * @param jar the server
 */
record GlassFishEmbedded(Path jar) implements ApplicationServer {

  /** The listener would take every interface of the machine. */
  static final String LOOPBACK_ONLY =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address="
          + Deployment.HOST;

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
    return Launch.of(
        jdk.java(),
        "-jar",
        jar.toString(),
        LOOPBACK_ONLY,
        "--port=" + deployment.port(),
        "deploy --contextroot %s %s".formatted(deployment.contextRoot(), deployment.war()));
  }
}
