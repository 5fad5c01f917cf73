package dev.etagged.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileStateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @ParameterizedTest(name = "modified {0}, changed {1} seconds ago: {2}")
  @CsvSource({
    "10, 10, true",
    "10, 1, false",
    "1, 10, true",
    "3, 3, false",
    "4, 4, true",
    "10, -60, false",
    "-60, 10, true",
  })
  void stateIsSettledOnceTheTimeOfChangeIsOlderThanTheResolution(
      long modified, long changed, boolean settled) {
    FileState state = new FileState(1, secondsAgo(modified), secondsAgo(changed), "key");

    assertThat(state.isSettled(NOW, Duration.ofSeconds(3))).isEqualTo(settled);
  }

  private static FileTime secondsAgo(long seconds) {
    return FileTime.from(NOW.minusSeconds(seconds));
  }
}
