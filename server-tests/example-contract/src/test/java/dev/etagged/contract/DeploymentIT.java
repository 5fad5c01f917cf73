package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens before the first request. */
@ExtendWith(ExampleOnServer.class)
final class DeploymentIT {
  private final RunningServer server;

  DeploymentIT(RunningServer server) {
    this.server = server;
  }

  /** A check that has to wait, since something is out of reach by then, is said in the log. */
  @Test
  void everyAnnotationIsCheckedAtDeployment() throws IOException {
    String log = new String(Files.readAllBytes(server.log()), StandardCharsets.ISO_8859_1);

    assertThat(log).contains("etag-example").doesNotContain("will be checked at its first request");
  }
}
