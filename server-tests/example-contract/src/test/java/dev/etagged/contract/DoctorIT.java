package dev.etagged.contract;

import static dev.etagged.testkit.EtagAssertions.assertThatResource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.RunningServer;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.live.Aspect;
import dev.etagged.testkit.live.Examination;
import dev.etagged.testkit.live.Limits;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor has no complaint about the example, and no note either. */
@ExtendWith(ExampleOnServer.class)
final class DoctorIT {

  private static final Set<Aspect> READING =
      EnumSet.of(Aspect.VALIDATORS, Aspect.REVALIDATION, Aspect.COMPRESSION, Aspect.RANGES);

  private final RunningServer server;

  DoctorIT(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles",
        "/api/articles/bytes-on-the-wire",
        "/api/articles/bytes-on-the-wire/comments",
        "/api/config",
        "/api/files",
        "/api/report?lines=50"
      })
  void thereIsNothingToSay(String path) throws IOException {
    List<Finding> findings =
        Examination.of(List.of(uri(path)), Limits.USUAL, READING).findings(OptionalLong.empty());

    assertThat(findings).isEmpty();
  }

  @Test
  void configurationLosesNoUpdate() {
    assertThat(assertThatResource(uri("/api/config")).losesNoUpdate(16)).isNotNull();
  }

  private URI uri(String path) {
    return URI.create(server.uri().toString().replaceFirst("/$", "") + path);
  }
}
