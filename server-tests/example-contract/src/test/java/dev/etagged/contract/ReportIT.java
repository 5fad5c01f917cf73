package dev.etagged.contract;

import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report whose tag is the digest of what is rendered. */
@ExtendWith(ExampleOnServer.class)
final class ReportIT {
  private static final String REPORT = "/api/report";

  private final ExampleClient example;

  ReportIT(ExampleClient example) {
    this.example = example;
  }

  @Test
  void reportHasAsManyLinesAsAreAskedFor() {
    RawResponse three = example.send("GET", REPORT + "?lines=3");

    assertThat(three.status()).isEqualTo(200);
    assertThat(three.body().lines()).hasSize(3).last().asString().contains("3 of 3", "is 6");
    assertThat(example.send("GET", REPORT).body().lines()).hasSize(100);
    assertThat(example.send("GET", REPORT + "?lines=0").body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "20001", "99999999999999999999"})
  void reportOfNoLengthIsRefused(String lines) {
    assertProblem(example.send("GET", REPORT + "?lines=" + lines), 400);
  }
}
