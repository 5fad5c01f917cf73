package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens before the first request. */
@ExtendWith(ExampleOnPayaraMicro.class)
final class DeploymentIT {
  private final ExampleClient example;

  DeploymentIT(ExampleClient example) {
    this.example = example;
  }

  /** A check that has to wait, since something is out of reach by then, is said in the log. */
  @Test
  void everyAnnotationIsCheckedAtDeployment() throws IOException {
    Path log =
        Path.of(
            System.getProperty("etagged.run.directory"),
            "Payara-Micro-" + example.port(),
            "server.log");

    assertThat(Files.readString(log))
        .contains("etag-example was successfully deployed")
        .doesNotContain("will be checked at its first request");
  }
}
