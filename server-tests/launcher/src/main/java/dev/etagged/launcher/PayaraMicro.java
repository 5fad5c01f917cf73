package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Payara Micro: one jar, one process.
 *
 * @param jar the server
 */
record PayaraMicro(Path jar) implements ApplicationServer {

  @Override
  public String name() {
    return "Payara Micro";
  }

  @Override
  public JdkRange jdks() {
    return JdkRange.from(17);
  }

  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path commands = deployment.directory().resolve("before-boot.txt");
    Files.write(commands, GlassFishEmbedded.commands(deployment));
    return Launch.of(
        jdk.java(),
        Grizzly.SOUND_MEMORY,
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
