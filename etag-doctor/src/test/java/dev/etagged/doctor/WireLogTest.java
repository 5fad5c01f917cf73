package dev.etagged.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same five exchanges, as a browser and as a terminal recorded them. */
final class WireLogTest {

  private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

  @ParameterizedTest
  @ValueSource(strings = {"--har wire-log.har", "--text wire-log.txt"})
  void eachStatusIsExplainedByItsSection(String recording) {
    List<Map<?, ?>> explanations = run(recording).objects("explanations");

    assertThat(explanations)
        .extracting(explanation -> explanation.get("status") + " by " + explanation.get("rule"))
        .containsExactly(
            "304 by RFC 9110 section 13.1.2",
            "200 by RFC 9110 section 13.1.5",
            "200 by RFC 9110 section 15.3.1",
            "200 by RFC 9110 section 13.1.2",
            "304 by RFC 9110 section 13.1.2");
    assertThat(explanations).noneMatch(explanation -> explanation.containsKey("expected"));
    assertThat(String.valueOf(explanations.get(0).get("compared")))
        .contains("\"7-a1\" with W/\"7-a1\" by weak comparison: match");
    assertThat(String.valueOf(explanations.get(1).get("compared"))).contains("strong comparison");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--har wire-log.har", "--text wire-log.txt"})
  void tagOfAnotherNodeHasItsCure(String recording) {
    DoctorRun run = run(recording);

    assertThat(run.status()).isEqualTo(Doctor.FINDINGS);
    assertThat(run.causes()).containsExactly("tag-of-each-process");
    assertThat(String.valueOf(run.objects("findings").get(0).get("cure")))
        .contains("what all nodes share");
    assertThat(String.valueOf(run.objects("explanations").get(3).get("cure")))
        .contains("what all nodes share");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--polls-per-day=5"})
  void credentialsAreNotPrinted(String format) {
    DoctorRun run = DoctorRun.of("--har", RECORDINGS.resolve("wire-log.har").toString(), format);

    assertThat(run.out()).contains("(not shown)").doesNotContainIgnoringCase("secret");
  }

  private static DoctorRun run(String recording) {
    String[] option = recording.split(" ", -1);
    return DoctorRun.of(option[0], RECORDINGS.resolve(option[1]).toString(), "--json");
  }
}
