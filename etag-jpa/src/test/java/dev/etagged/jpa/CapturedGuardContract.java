package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The work of a request leaves its thread, and takes the guard with it. */
abstract class CapturedGuardContract extends ProviderContract {

  private static final String STALE = "\"0-unmatched000\"";

  private final ExecutorService otherThread = Executors.newSingleThreadExecutor();
  private final StateSource source = source(States.byIdentifier(GuardedNote.class));
  private final GuardedNote note = new GuardedNote();
  private final TargetResource target = PathTarget.of("id", Long.toString(note.id));

  CapturedGuardContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void store() {
    GuardedNote row = new GuardedNote();
    row.id = note.id;
    unit().inTransaction(entityManager -> entityManager.persist(row));
  }

  @AfterEach
  void endRequest() {
    RequestGuard.forget();
  }

  @AfterAll
  void endThread() {
    otherThread.shutdownNow();
  }

  @Nested
  final class Opened {

    @Test
    void guardsTheWritesOfItsThread() {
      begin(STALE);
      CapturedGuard guard = EtagGuard.capture();

      assertThatThrownBy(() -> elsewhere(() -> underOpened(guard)))
          .hasStackTraceContaining(OptimisticLockException.class.getName());
    }

    @Test
    void seesWhatIsWrittenOnItsThread() throws Exception {
      WriteGuard guard = begin("*");
      CapturedGuard captured = EtagGuard.capture();
      Validators changed = elsewhere(() -> underOpened(captured));

      assertThat(guard.release()).isEqualTo(changed);
    }

    @Test
    void leavesNothingOnItsThread() throws Exception {
      begin("*");
      CapturedGuard guard = EtagGuard.capture();
      elsewhere(() -> underOpened(guard));

      assertThat(elsewhere(CapturedGuardContract::onThisThread)).isEmpty();
    }

    @Test
    void leavesNothingOnItsThreadAfterAnException() throws Exception {
      begin(STALE);
      CapturedGuard guard = EtagGuard.capture();
      assertThatThrownBy(() -> elsewhere(() -> underOpened(guard))).isNotNull();

      assertThat(elsewhere(CapturedGuardContract::onThisThread)).isEmpty();
    }

    @Test
    void isOpenedOnSeveralThreadsAndMoreThanOnce() throws Exception {
      begin("*");
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
      begin("*");
      CapturedGuard first = EtagGuard.capture();
      Optional<RequestGuard> ofFirst = onThisThread();
      begin(STALE);
      CapturedGuard second = EtagGuard.capture();
      Optional<RequestGuard> ofSecond = onThisThread();
      RequestGuard.forget();

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
      begin("*");
      CapturedGuard.Opened opened = EtagGuard.capture().open();
      opened.close();
      begin(STALE);
      Optional<RequestGuard> next = onThisThread();
      opened.close();

      assertThat(onThisThread()).isEqualTo(next).isPresent();
    }

    @Test
    void isNotClosedOnAnotherThread() throws Exception {
      begin("*");
      CapturedGuard guard = EtagGuard.capture();
      Optional<RequestGuard> captured = onThisThread();
      RequestGuard.forget();
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
      WriteGuard guard = begin(STALE);
      CapturedGuard captured = EtagGuard.capture();
      guard.release();

      assertThat(elsewhere(() -> underOpened(captured))).isNotEqualTo(Validators.unknown());
    }

    @Test
    void guardsNothingFromTheResponseOn() throws Exception {
      WriteGuard guard = begin(STALE);
      CapturedGuard captured = EtagGuard.capture();

      assertThat(
              elsewhere(
                  () -> {
                    CapturedGuard.Opened opened = captured.open();
                    guard.release();
                    Validators changed = change();
                    opened.close();
                    return changed;
                  }))
          .isNotEqualTo(Validators.unknown());
    }

    @Test
    void ofNoRequestGuardsNothing() throws Exception {
      CapturedGuard guard = EtagGuard.capture();
      begin(STALE);

      assertThat(whileOpened(guard)).isEmpty();
      assertThat(elsewhere(() -> underOpened(guard))).isNotEqualTo(Validators.unknown());
    }
  }

  @Nested
  final class Work {

    @Test
    void underTheGuardIsGuarded() {
      begin(STALE);

      assertThatThrownBy(
              () -> elsewhere(EtagGuard.contextualCallable(CapturedGuardContract.this::change)))
          .hasStackTraceContaining(OptimisticLockException.class.getName());
      Supplier<Validators> supplier =
          EtagGuard.contextualSupplier(CapturedGuardContract.this::change);
      assertThatThrownBy(() -> elsewhere(supplier::get))
          .hasStackTraceContaining(OptimisticLockException.class.getName());
      Runnable runnable = EtagGuard.contextualRunnable(CapturedGuardContract.this::change);
      assertThatThrownBy(() -> elsewhere(Executors.callable(runnable)))
          .hasStackTraceContaining(OptimisticLockException.class.getName());
    }

    /** The reason for the guard. */
    @Test
    void onAnotherThreadIsNotGuardedByItself() throws Exception {
      begin(STALE);
      Validators before = source.validators(target);

      assertThat(elsewhere(CapturedGuardContract.this::change)).isNotEqualTo(before);
    }

    @Test
    void leavesItsThreadAsItWas() throws Exception {
      begin("*");
      elsewhere(EtagGuard.contextualCallable(CapturedGuardContract.this::change));

      assertThat(elsewhere(CapturedGuardContract::onThisThread)).isEmpty();
    }

    @Test
    void onTheRequestsThreadIsSeenOnAnother() throws Exception {
      WriteGuard guard = begin("*");
      Validators changed = change();

      assertThat(elsewhere(guard::release)).isEqualTo(changed);
      assertThat(RequestGuard.write()).as("what is left on the first thread").isEmpty();
    }

    @Test
    void onAnotherThreadIsSeenOnTheRequests() throws Exception {
      WriteGuard guard = begin("*");
      Validators changed =
          elsewhere(EtagGuard.contextualCallable(CapturedGuardContract.this::change));

      assertThat(guard.release()).isEqualTo(changed);
    }

    @Test
    void afterTheResponseIsNotGuarded() throws Exception {
      WriteGuard guard = begin(STALE);
      Callable<Validators> late = EtagGuard.contextualCallable(CapturedGuardContract.this::change);
      guard.release();

      assertThat(elsewhere(late)).isNotEqualTo(Validators.unknown());
    }

    @Test
    void ofManagedExecutorsIsGuardedByItself() throws Exception {
      ThreadContextProvider provider =
          ServiceLoader.load(ThreadContextProvider.class).findFirst().orElseThrow();
      begin(STALE);
      ThreadContextSnapshot current = provider.currentContext(Map.of());
      ThreadContextSnapshot cleared = provider.clearedContext(Map.of());

      assertThatThrownBy(() -> elsewhere(() -> under(current)))
          .hasStackTraceContaining(OptimisticLockException.class.getName());
      assertThat(elsewhere(CapturedGuardContract::onThisThread)).isEmpty();
      assertThat(under(cleared)).isNotEqualTo(Validators.unknown());
      assertThat(onThisThread()).isPresent();
    }
  }

  private Validators under(ThreadContextSnapshot context) {
    ThreadContextRestorer restorer = context.begin();
    try {
      return change();
    } finally {
      restorer.endContext();
    }
  }

  @SuppressWarnings("try") // opened for its effect on the thread
  private Validators underOpened(CapturedGuard guard) {
    try (CapturedGuard.Opened opened = guard.open()) {
      return change();
    }
  }

  @SuppressWarnings("try") // opened for its effect on the thread
  private static Optional<RequestGuard> whileOpened(CapturedGuard guard) {
    try (CapturedGuard.Opened opened = guard.open()) {
      return onThisThread();
    }
  }

  private static Optional<RequestGuard> onThisThread() {
    return Optional.ofNullable(RequestGuard.current());
  }

  private WriteGuard begin(String ifMatch) {
    return source.guard(CheckedWrite.of(target, "If-Match", ifMatch, source.validators(target)));
  }

  private Validators change() {
    unit()
        .inTransaction(
            entityManager -> entityManager.find(GuardedNote.class, note.id).text += "changed");
    return source.validators(target);
  }

  private <T> T elsewhere(Callable<T> work) throws InterruptedException, ExecutionException {
    return otherThread.submit(work).get();
  }
}
