package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The whole of GlassFish, or of Payara, which has the same shape: the distribution is shared, the
 * domain is a copy of its own with other ports.
 *
 * @param name its name
 * @param home the unpacked distribution
 */
record GlassFish(String name, Path home) implements ApplicationServer {
  private static final String DOMAIN = "domain1";

  @Override
  public JdkRange jdks() {
    return JdkRange.from(21);
  }

  @Override
  public Launch prepare(Deployment deployment, Jdk jdk) throws IOException {
    Path glassfish = home.resolve("glassfish");
    Path domains = deployment.directory().resolve("domains");
    FileTree.copy(glassfish.resolve("domains").resolve(DOMAIN), domains, DOMAIN);
    DomainFile configuration = DomainFile.of(domains.resolve(DOMAIN));
    configuration.setPorts(deployment.port());
    configuration.addJvmOption(Grizzly.SOUND_MEMORY);
    if (deployment.isCompressed()) {
      configuration.compress();
    }
    KeyFile.of(domains.resolve(DOMAIN)).add(deployment.users());
    Path autodeploy = Files.createDirectories(domains.resolve(DOMAIN).resolve("autodeploy"));
    Files.copy(deployment.war(), autodeploy.resolve(deployment.archiveName()));
    return new Launch(
        List.of(
            glassfish.resolve("bin").resolve("asadmin").toString(),
            "start-domain",
            "--verbose",
            "--domaindir",
            domains.toString(),
            DOMAIN),
        Map.of("AS_JAVA", jdk.home().toString()));
  }
}
