package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DomainFileTest {

  @Test
  void everyPortIsAnotherOneOnTheLoopbackAddress(@TempDir Path domain) throws IOException {
    Path file = Files.createDirectory(domain.resolve("config")).resolve("domain.xml");
    Files.writeString(
        file,
        """
        <network-listener port="8080" name="http-listener-1"/>
        <network-listener port="4848" name="admin-listener"/>
        <jmx-connector address="0.0.0.0" port="8686"/>
        <system-property name="JMS_PROVIDER_PORT" value="7676"/>
        <jvm-options>-Dosgi.shell.telnet.port=6666</jvm-options>
        """);

    DomainFile.of(domain).setPorts(9090);

    assertThat(Files.readString(file))
        .contains("<network-listener address=\"127.0.0.1\" port=\"9090\"")
        .contains("<jmx-connector address=\"127.0.0.1\" port=\"")
        .doesNotContain("0.0.0.0", "8080", "4848", "8686", "7676", "=6666");
  }

  @Test
  void jvmOptionComesAfterThoseThatAreThere(@TempDir Path domain) throws IOException {
    Path file = Files.createDirectory(domain.resolve("config")).resolve("domain.xml");
    Files.writeString(file, "<java-config><jvm-options>-server</jvm-options></java-config>");

    DomainFile.of(domain).addJvmOption("-Dname=value");

    assertThat(Files.readString(file))
        .isEqualTo(
            "<java-config><jvm-options>-server</jvm-options>"
                + "<jvm-options>-Dname=value</jvm-options></java-config>");
  }
}
