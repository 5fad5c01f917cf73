package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ServersTest {

  @Test
  void unknownNameIsRefusedWithTheKnownOnes() {
    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(() -> new Servers(Path.of("servers")).named("jboss"))
        .withMessage(
            "-Dserver=jboss is none of payara-micro, wildfly, glassfish, liberty, tomee,"
                + " glassfish8, payara7, wildfly-preview");
  }
}
