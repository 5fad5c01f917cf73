package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.doctor.origin.Fault;
import dev.etagged.doctor.origin.FaultyOrigin;
import dev.etagged.doctor.origin.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--nonsense",
        "ftp://127.0.0.1/a",
        "/item",
        "http://user:password@127.0.0.1/item",
        "--header=nocolon http://127.0.0.1:1/a",
        "--writers=1 http://127.0.0.1:1/a",
        "--timeout=0 http://127.0.0.1:1/a",
        "http://127.0.0.1:1/nobody-listens",
        "--har=none.har",
        "--har=pom.xml",
        "--text=pom.xml",
        "--har=src/test/resources/recordings/wire-log.har http://127.0.0.1:1/a"
      })
  void wrongUsageIsTwoWithOneMessage(String arguments) {
    DoctorRun run = DoctorRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

    assertThat(run.status()).isEqualTo(Doctor.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "password");
  }

  @Test
  void resourceThatIsNotThereIsUnreachable() throws IOException {
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, Set.of())) {
      DoctorRun run = DoctorRun.of(origin.uri().resolve("/none").toString());

      assertThat(run.status()).isEqualTo(Doctor.USAGE);
      assertThat(run.err()).contains("expected 200 (OK) and found 404");
    }
  }

  @Test
  void fewRequestsAreSentAndNoneWrites() throws IOException {
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, Set.of())) {
      DoctorRun run = DoctorRun.of(origin.uri().toString());

      assertThat(run.status()).isZero();
      assertThat(origin.methods()).hasSizeBetween(15, 39).containsOnly("GET", "HEAD");
    }
  }

  @Test
  void credentialsAreSentAndNotPrinted() throws IOException {
    try (FaultyOrigin origin =
        FaultyOrigin.start(new Item(), 0, EnumSet.of(Fault.CONDITION_IGNORED))) {
      DoctorRun run =
          DoctorRun.of(
              "--user=me:topsecret",
              "--header=Cookie: id=topsecret",
              "-H",
              "X-Session-Token: topsecret",
              origin.uri() + "?access_token=topsecret");

      assertThat(run.out())
          .contains("Authorization: (not shown)", "access_token=(not shown)")
          .doesNotContain("topsecret", "bWU6dG9wc2VjcmV0");
    }
  }

  @Test
  void pipelineGetsOneTestCaseForEachCause(@TempDir Path directory) throws IOException {
    Path report = directory.resolve("doctor.xml");
    try (FaultyOrigin origin = FaultyOrigin.start(new Item(), 0, EnumSet.of(Fault.VARY_MISSING))) {
      DoctorRun run = DoctorRun.of("--junit", report.toString(), origin.uri().toString());

      assertThat(run.status()).isEqualTo(Doctor.FINDINGS);
      assertThat(Files.readString(report))
          .contains("failures=\"1\"", "name=\"vary-missing\"><failure type=\"FAULT\"")
          .contains("name=\"lost-update\"></testcase>");
    }
  }

  @Test
  void costIsTheSizeTimesThePolls() throws IOException {
    try (FaultyOrigin origin =
        FaultyOrigin.start(new Item(), 0, EnumSet.of(Fault.CONDITION_IGNORED))) {
      long ten = cost(origin, "10");
      long thousand = cost(origin, "1000");

      assertThat(ten).isBetween(1_000L, 10_000L);
      assertThat(thousand).isBetween(99 * ten, 101 * ten);
    }
  }

  private static long cost(FaultyOrigin origin, String polls) {
    DoctorRun run = DoctorRun.of("--json", "--polls-per-day", polls, origin.uri().toString());
    return Long.parseLong(String.valueOf(run.objects("findings").get(0).get("octetsPerDay")));
  }
}
