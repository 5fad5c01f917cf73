package dev.etagged.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an upload may take: room, and time. */
final class UploadLimitTest {
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void octetsOfAllUploadsAreLimitedTogether() throws Refusal {
    UploadQuota quota = new UploadQuota();
    quota.take(6, 10);
    quota.take(4, 10);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> quota.take(1, 10))
        .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(503));
    quota.giveBack(6);
    quota.take(6, 10);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> quota.take(1, 10));
  }

  @Test
  void uploadThatArrivesDropByDropIsEnded() {
    assertThatNoException().isThrownBy(() -> begun(29).require(0));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> begun(31).require(100))
        .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(408));
    assertThatNoException().isThrownBy(() -> begun(600).require(8 * MEGABYTE));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> begun(600).require(4 * MEGABYTE));
  }

  @Test
  void contentThatArrivesTooSlowlyIsNotTakenIn() throws Exception {
    try (SpooledContent content = new SpooledContent(new UploadQuota(), new FileLimit())) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> content.fill(new ByteArrayInputStream(new byte[1]), begun(31)));
    }
  }

  private static UploadPace begun(long seconds) {
    return new UploadPace(System.nanoTime() - TimeUnit.SECONDS.toNanos(seconds));
  }
}
