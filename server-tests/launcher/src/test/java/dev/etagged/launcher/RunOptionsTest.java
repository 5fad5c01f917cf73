package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunOptionsTest {

  @Test
  void argumentsAreInTheOrderOfThePom() {
    assertThat(RunOptions.parse(List.of("target", "wildfly", "3", "8080", "postgres")))
        .isEqualTo(new RunOptions(Path.of("target"), "wildfly", 3, 8080, "postgres"));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 8080 | h2 | -Dnodes=3 needs a database that nodes can share: add -Ddb=postgres",
        "0 | 8080 | h2 | -Dnodes=0 must be from 1 to 9",
        "two | 8080 | h2 | -Dnodes=two must be a whole number",
        "1 | http | h2 | -Dhttp.port=http must be a whole number",
        "1 | -1 | h2 | -Dhttp.port=-1 must be 0 or leave room for the nodes below 65536",
        "3 | 65534 | postgres | -Dhttp.port=65534 must be 0 or leave room for the nodes below 65536",
        "1 | 8080 | oracle | -Ddb=oracle must be h2 or postgres",
      })
  void whatCannotBeIsRefused(String nodes, String port, String database, String message) {
    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(
            () -> RunOptions.parse(List.of("target", "payara-micro", nodes, port, database)))
        .withMessage(message);
  }
}
