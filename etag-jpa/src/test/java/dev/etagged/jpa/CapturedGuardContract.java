package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guard that is captured on the thread of a request, and opened on any thread. */
abstract class CapturedGuardContract extends GuardedNoteContract {

  CapturedGuardContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void storeNote() {
    store();
  }

  @Test
  void guardsTheWritesOfItsThread() {
    begin("If-Match", STALE);
    CapturedGuard guard = EtagGuard.capture();

    assertThatThrownBy(() -> elsewhere(() -> underOpened(guard)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
  }

  @Test
  void seesWhatIsWrittenOnItsThread() throws Exception {
    WriteGuard guard = begin("If-Match", "*");
    CapturedGuard captured = EtagGuard.capture();
    Validators changed = elsewhere(() -> underOpened(captured));

    assertThat(guard.release()).isEqualTo(changed);
  }

  @Test
  void leavesNothingOnItsThread() throws Exception {
    begin("If-Match", "*");
    CapturedGuard guard = EtagGuard.capture();
    elsewhere(() -> underOpened(guard));

    assertThat(elsewhere(GuardedNoteContract::onThisThread)).isEmpty();
  }

  @Test
  void leavesNothingOnItsThreadAfterAnException() throws Exception {
    begin("If-Match", STALE);
    CapturedGuard guard = EtagGuard.capture();
    assertThatThrownBy(() -> elsewhere(() -> underOpened(guard))).isNotNull();

    assertThat(elsewhere(GuardedNoteContract::onThisThread)).isEmpty();
  }

  @Test
  void isOpenedOnSeveralThreadsAndMoreThanOnce() throws Exception {
    begin("If-Match", "*");
    CapturedGuard guard = EtagGuard.capture();
    Optional<RequestGuard> captured = onThisThread();

    for (int round = 0; round < 2; round++) {
      CapturedGuard.Opened here = guard.open();
      assertThat(elsewhere(() -> whileOpened(guard))).isEqualTo(captured).isPresent();
      here.close();
    }
  }

  @Test
  void restoresTheGuardThatWasThere() {
    begin("If-Match", "*");
    CapturedGuard first = EtagGuard.capture();
    Optional<RequestGuard> ofFirst = onThisThread();
    begin("If-Match", STALE);
    CapturedGuard second = EtagGuard.capture();
    Optional<RequestGuard> ofSecond = onThisThread();
    leaveThread();

    CapturedGuard.Opened outer = first.open();
    CapturedGuard.Opened inner = second.open();
    assertThat(onThisThread()).isEqualTo(ofSecond);
    inner.close();
    assertThat(onThisThread()).isEqualTo(ofFirst);
    outer.close();
    assertThat(onThisThread()).isEmpty();
  }

  @Test
  void isClosedOnce() {
    begin("If-Match", "*");
    CapturedGuard.Opened opened = EtagGuard.capture().open();
    opened.close();
    begin("If-Match", STALE);
    Optional<RequestGuard> next = onThisThread();
    opened.close();

    assertThat(onThisThread()).isEqualTo(next).isPresent();
  }

  @Test
  void isClosedOnceWhereNothingWasThere() {
    begin("If-Match", "*");
    CapturedGuard guard = EtagGuard.capture();
    leaveThread();
    CapturedGuard.Opened opened = guard.open();
    opened.close();
    begin("If-Match", STALE);
    Optional<RequestGuard> next = onThisThread();
    opened.close();

    assertThat(onThisThread()).isEqualTo(next).isPresent();
  }

  @Test
  void isNotClosedOnAnotherThread() throws Exception {
    begin("If-Match", "*");
    CapturedGuard guard = EtagGuard.capture();
    Optional<RequestGuard> captured = onThisThread();
    leaveThread();
    CapturedGuard.Opened opened = guard.open();

    elsewhere(
        () ->
            assertThatIllegalStateException()
                .isThrownBy(opened::close)
                .withMessageMatching(
                    "the guard was opened on the thread .+ and cannot be closed on .+;"
                        + " close it on the thread that opened it"));
    assertThat(onThisThread()).isEqualTo(captured).isPresent();
    opened.close();
    assertThat(onThisThread()).isEmpty();
  }

  @Test
  void guardsNothingAfterTheResponse() throws Exception {
    WriteGuard guard = begin("If-Match", STALE);
    CapturedGuard captured = EtagGuard.capture();
    guard.release();

    assertThat(elsewhere(() -> underOpened(captured))).isNotEqualTo(Validators.unknown());
  }

  @Test
  void guardsNothingFromTheResponseOn() throws Exception {
    WriteGuard guard = begin("If-Match", STALE);
    CapturedGuard captured = EtagGuard.capture();

    assertThat(
            elsewhere(
                () -> {
                  CapturedGuard.Opened opened = captured.open();
                  guard.release();
                  Validators changed = write();
                  opened.close();
                  return changed;
                }))
        .isNotEqualTo(Validators.unknown());
  }

  @Test
  void ofNoRequestGuardsNothing() throws Exception {
    CapturedGuard guard = EtagGuard.capture();
    begin("If-Match", STALE);

    assertThat(whileOpened(guard)).isEmpty();
    assertThat(elsewhere(() -> underOpened(guard))).isNotEqualTo(Validators.unknown());
  }

  @SuppressWarnings("try") // opened for its effect on the thread
  private Validators underOpened(CapturedGuard guard) {
    try (CapturedGuard.Opened opened = guard.open()) {
      return write();
    }
  }

  @SuppressWarnings("try") // opened for its effect on the thread
  private static Optional<RequestGuard> whileOpened(CapturedGuard guard) {
    try (CapturedGuard.Opened opened = guard.open()) {
      return onThisThread();
    }
  }
}
