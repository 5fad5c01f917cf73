package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work of a request leaves its thread. */
abstract class CarriedGuardContract extends ProviderContract {

  private static final String STALE = "\"0-unmatched000\"";

  private final ExecutorService otherThread = Executors.newSingleThreadExecutor();
  private final StateSource source = source(States.byIdentifier(GuardedNote.class));
  private final GuardedNote note = new GuardedNote();
  private final TargetResource target = PathTarget.of("id", Long.toString(note.id));

  CarriedGuardContract(String unitName) {
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

  @Test
  void carriedWorkIsGuarded() {
    begin(STALE);

    assertThatThrownBy(() -> elsewhere(EtagGuard.contextualCallable(this::change)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    Supplier<Validators> supplier = EtagGuard.contextualSupplier(this::change);
    assertThatThrownBy(() -> elsewhere(supplier::get))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    Runnable runnable = EtagGuard.contextualRunnable(this::change);
    assertThatThrownBy(() -> elsewhere(Executors.callable(runnable)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
  }

  /** What it is for. */
  @Test
  void otherWorkIsNot() throws Exception {
    begin(STALE);
    Validators before = source.validators(target);

    assertThat(elsewhere(this::change)).isNotEqualTo(before);
  }

  @Test
  void aThreadIsLeftAsItWas() throws Exception {
    begin("*");
    elsewhere(EtagGuard.contextualCallable(this::change));

    assertThat(elsewhere(RequestGuard::carried).guard()).isEmpty();
  }

  @Test
  void whatWasWrittenOnTheRequestsThreadIsToldOnAnother() throws Exception {
    WriteGuard guard = begin("*");
    Validators changed = change();

    assertThat(elsewhere(guard::release)).isEqualTo(changed);
    assertThat(RequestGuard.write()).as("what is left on the first thread").isEmpty();
  }

  @Test
  void whatWasWrittenOnAnotherThreadIsToldOnTheRequests() throws Exception {
    WriteGuard guard = begin("*");
    Validators changed = elsewhere(EtagGuard.contextualCallable(this::change));

    assertThat(guard.release()).isEqualTo(changed);
  }

  @Test
  void theGuardEndsWithTheResponse() throws Exception {
    WriteGuard guard = begin(STALE);
    Callable<Validators> late = EtagGuard.contextualCallable(this::change);
    guard.release();

    assertThat(elsewhere(late)).isNotEqualTo(Validators.unknown());
  }

  @Test
  void managedExecutorsCarryItByThemselves() throws Exception {
    ThreadContextProvider provider =
        ServiceLoader.load(ThreadContextProvider.class).findFirst().orElseThrow();
    begin(STALE);
    ThreadContextSnapshot current = provider.currentContext(Map.of());
    ThreadContextSnapshot cleared = provider.clearedContext(Map.of());

    assertThatThrownBy(() -> elsewhere(() -> under(current)))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
    assertThat(elsewhere(RequestGuard::carried).guard()).isEmpty();
    assertThat(under(cleared)).isNotEqualTo(Validators.unknown());
    assertThat(RequestGuard.carried().guard()).isPresent();
  }

  private Validators under(ThreadContextSnapshot context) {
    ThreadContextRestorer restorer = context.begin();
    try {
      return change();
    } finally {
      restorer.endContext();
    }
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
