package dev.etagged.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class OncePerMinuteTest {

  private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final OncePerMinute<String> warnings = new OncePerMinute<>(now::get);

  @Test
  void theFirstIsDue() {
    assertThat(warnings.isDue("a")).isTrue();
  }

  @Test
  void anotherWithinAMinuteIsNot() {
    warnings.isDue("a");
    now.set(START.plusSeconds(59));

    assertThat(warnings.isDue("a")).isFalse();
  }

  @Test
  void oneAfterAMinuteIsDueAgainAndThenNot() {
    warnings.isDue("a");
    now.set(START.plusSeconds(60));

    assertThat(warnings.isDue("a")).isTrue();
    assertThat(warnings.isDue("a")).isFalse();
  }

  @Test
  void eachSubjectHasAMinuteOfItsOwn() {
    warnings.isDue("a");

    assertThat(warnings.isDue("b")).isTrue();
  }
}
