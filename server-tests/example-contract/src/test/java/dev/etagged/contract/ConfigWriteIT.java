package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing the configuration, which nobody may do without saying what they read. */
@ExtendWith(ExampleOnServer.class)
final class ConfigWriteIT {
  private static final String CONFIG = "/api/config";

  private final ExampleClient example;

  ConfigWriteIT(ExampleClient example) {
    this.example = example;
  }

  @Test
  void representationIsAboutEightKilobytes() {
    assertThat(example.send("GET", CONFIG).body().length()).isBetween(7_000, 9_000);
  }

  @Test
  void writeWithoutPreconditionIsRequiredToHaveOne() {
    RawResponse before = example.send("GET", CONFIG);

    RawResponse refused = example.sendContent("PUT", CONFIG, JSON, before.body());

    assertProblem(refused, 428);
    assertThat(example.send("GET", CONFIG).body()).isEqualTo(before.body());
  }

  @Test
  void currentTagWritesOnceAndIsThenStale() {
    RawResponse read = example.send("GET", CONFIG);
    String condition = "If-Match: " + read.field("ETag").orElseThrow();

    RawResponse written = example.sendContent("PUT", CONFIG, JSON, read.body(), condition);
    RawResponse readAgain = example.send("GET", CONFIG);
    RawResponse stale = example.sendContent("PUT", CONFIG, JSON, read.body(), condition);

    assertThat(written.status()).isEqualTo(200);
    assertThat(written.field("ETag")).isPresent().isNotEqualTo(read.field("ETag"));
    assertThat(readAgain.field("ETag")).isEqualTo(written.field("ETag"));
    assertThat(readAgain.body()).isEqualTo(written.body());
    assertProblem(stale, 412);
    assertThat(stale.field("ETag")).isEqualTo(written.field("ETag"));
  }

  @Test
  void weakFormOfTheCurrentTagDoesNotWrite() {
    RawResponse read = example.send("GET", CONFIG);
    String weak = "If-Match: W/" + read.field("ETag").orElseThrow();

    assertProblem(example.sendContent("PUT", CONFIG, JSON, read.body(), weak), 412);
  }

  @Test
  void starWritesWhateverTheStateIs() {
    String content = example.send("GET", CONFIG).body();

    assertThat(example.sendContent("PUT", CONFIG, JSON, content, "If-Match: *").status())
        .isEqualTo(200);
    assertProblem(example.sendContent("PUT", CONFIG, JSON, content, "If-None-Match: *"), 412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"title\":\"T\",\"timeZone\":\"UTC\",\"refreshSeconds\":0,\"variables\":[],\"panels\":[]}",
        "{\"title\":\"T\",\"timeZone\":\"UTC\",\"refreshSeconds\":1.5,\"variables\":[],\"panels\":[]}",
        "{\"title\":\"T\",\"timeZone\":\"UTC\",\"refreshSeconds\":1,\"variables\":[],\"panels\":[1]}",
      })
  void contentOfTheWrongShapeIsRefused(String content) {
    RawResponse before = example.send("GET", CONFIG);

    assertProblem(example.sendContent("PUT", CONFIG, JSON, content, "If-Match: *"), 422);
    assertThat(example.send("GET", CONFIG).field("ETag")).isEqualTo(before.field("ETag"));
  }

  @Test
  void contentThatIsNoJsonIsRefused() {
    assertProblem(example.sendContent("PUT", CONFIG, JSON, "{\"title\"", "If-Match: *"), 400);
    assertProblem(example.sendContent("PUT", CONFIG, "text/plain", "x", "If-Match: *"), 415);
  }
}
