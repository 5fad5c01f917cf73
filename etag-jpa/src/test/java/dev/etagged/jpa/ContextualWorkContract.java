package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.spi.WriteGuard;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work of a request that runs on another thread, under the guard or not. */
abstract class ContextualWorkContract extends GuardedNoteContract {

  ContextualWorkContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void storeNote() {
    store();
  }

  @Test
  void underTheGuardIsGuarded() {
    begin("If-Match", STALE);

    assertThatThrownBy(() -> elsewhere(EtagGuard.contextualCallable(this::write)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    Supplier<Validators> supplier = EtagGuard.contextualSupplier(this::write);
    assertThatThrownBy(() -> elsewhere(supplier::get))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    Runnable runnable = EtagGuard.contextualRunnable(this::write);
    assertThatThrownBy(() -> elsewhere(Executors.callable(runnable)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
  }

  /** The reason for the guard. */
  @Test
  void onAnotherThreadIsNotGuardedByItself() throws Exception {
    begin("If-Match", STALE);
    Validators before = current();

    assertThat(elsewhere(this::write)).isNotEqualTo(before);
  }

  @Test
  void leavesItsThreadAsItWas() throws Exception {
    begin("If-Match", "*");
    elsewhere(EtagGuard.contextualCallable(this::write));

    assertThat(elsewhere(GuardedNoteContract::onThisThread)).isEmpty();
  }

  @Test
  void onTheRequestsThreadIsSeenOnAnother() throws Exception {
    WriteGuard guard = begin("If-Match", "*");
    Validators changed = write();

    assertThat(elsewhere(guard::release)).isEqualTo(changed);
    assertThat(RequestGuard.write()).as("what is left on the first thread").isEmpty();
  }

  @Test
  void onAnotherThreadIsSeenOnTheRequests() throws Exception {
    WriteGuard guard = begin("If-Match", "*");
    Validators changed = elsewhere(EtagGuard.contextualCallable(this::write));

    assertThat(guard.release()).isEqualTo(changed);
  }

  @Test
  void afterTheResponseIsNotGuarded() throws Exception {
    WriteGuard guard = begin("If-Match", STALE);
    Callable<Validators> late = EtagGuard.contextualCallable(this::write);
    guard.release();

    assertThat(elsewhere(late)).isNotEqualTo(Validators.unknown());
  }

  @Test
  void ofManagedExecutorsIsGuardedByItself() throws Exception {
    ThreadContextProvider provider =
        ServiceLoader.load(ThreadContextProvider.class).findFirst().orElseThrow();
    begin("If-Match", STALE);
    ThreadContextSnapshot current = provider.currentContext(Map.of());
    ThreadContextSnapshot cleared = provider.clearedContext(Map.of());

    assertThatThrownBy(() -> elsewhere(() -> under(current)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    assertThat(elsewhere(GuardedNoteContract::onThisThread)).isEmpty();
    assertThat(under(cleared)).isNotEqualTo(Validators.unknown());
    assertThat(onThisThread()).isPresent();
  }

  private Validators under(ThreadContextSnapshot context) {
    ThreadContextRestorer restorer = context.begin();
    try {
      return write();
    } finally {
      restorer.endContext();
    }
  }
}
