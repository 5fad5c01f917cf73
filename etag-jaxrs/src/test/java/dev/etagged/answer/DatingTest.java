package dev.etagged.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatingTest {

  private static final Dating DATING = new Dating(Instant.parse("2026-11-22T12:00:01.500Z"));

  @ParameterizedTest(name = "{2}: modified at {0}, sent: {1}")
  @CsvSource({
    "2026-11-22T12:00:00.999Z, true, 8.8.2.2",
    "2026-11-22T12:00:01.000Z, false, 8.8.2.2",
    "2026-11-22T12:00:01.999Z, false, 8.8.2.1",
    "2026-11-22T12:00:02.000Z, false, 8.8.2.1",
    "2024-02-29T12:00:00.000Z, true, 8.8.2.2",
  })
  void dateIsSettledOnceItsSecondIsOver(Instant modified, boolean settled, String clause) {
    assertThat(DATING.isSettled(modified)).isEqualTo(settled);
  }

  @ParameterizedTest(name = "modified at {0}, evaluated as {1}")
  @CsvSource({
    "2026-11-22T12:00:00.999Z, 2026-11-22T12:00:00.999Z",
    "2026-11-22T12:00:01.000Z, 2026-11-22T12:00:02Z",
    "2026-11-22T12:00:01.999Z, 2026-11-22T12:00:02Z",
    "2026-11-22T12:00:02.000Z, 2026-11-22T12:00:02Z",
    "2026-11-22T12:00:07.000Z, 2026-11-22T12:00:07Z",
  })
  void presentSecondCountsForTheNext(Instant modified, Instant evaluated) {
    ETag tag = ETag.strong("a");

    assertThat(DATING.evaluated(Validators.of(tag, modified)))
        .isEqualTo(Validators.of(tag, evaluated));
  }

  @ParameterizedTest(name = "modified at {0}, nameable: {1}")
  @CsvSource({
    "2026-11-22T12:00:00.999Z, true",
    "2026-11-22T12:00:01.999Z, true",
    "2026-11-22T12:00:02.000Z, false",
  })
  void noClientCanNameTheFuture(Instant modified, boolean nameable) {
    ETag tag = ETag.weak("a");
    Validators dated = Validators.of(tag, modified);

    assertThat(DATING.nameable(dated)).isEqualTo(nameable ? dated : Validators.of(tag));
    assertThat(DATING.nameable(Validators.absent())).isEqualTo(Validators.absent());
  }

  @Test
  void whatHasNoDateStaysAsItIs() {
    assertThat(DATING.evaluated(Validators.absent())).isEqualTo(Validators.absent());
    assertThat(DATING.evaluated(Validators.unknown())).isEqualTo(Validators.unknown());
    assertThat(DATING.evaluated(Validators.of(ETag.weak("a"))))
        .isEqualTo(Validators.of(ETag.weak("a")));
  }
}
