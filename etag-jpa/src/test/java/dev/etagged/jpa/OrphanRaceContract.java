package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Families.Kid;
import dev.etagged.jpa.Families.Parent;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Writers of a kid, every other of which removes it as an orphan, through its parent. */
abstract class OrphanRaceContract extends ProviderContract {

  private static final int WRITERS = 16;

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final StateSource kids = source(States.byIdentifier(Kid.class));
  private final int rounds;

  OrphanRaceContract(String unitName, int rounds) {
    super(unitName);
    this.rounds = rounds;
  }

  @AfterAll
  void endWriters() {
    writers.shutdownNow();
  }

  @Test
  void exactlyOneWriterWins() throws Exception {
    List<Integer> winners = new ArrayList<>();
    for (long round = 1; round <= rounds; round++) {
      winners.add(winners(round, true));
    }

    assertThat(winners).hasSize(rounds).containsOnly(1);
  }

  /** Shows what the guard is for. */
  @Test
  void withoutTheGuardWritesAreLost() throws Exception {
    int most = 0;
    for (long round = 1; round <= 50 && most < 2; round++) {
      most = Math.max(most, winners(round, false));
    }

    assertThat(most).isGreaterThan(1);
  }

  private int winners(long id, boolean guarded) throws Exception {
    unit().inTransaction(entityManager -> entityManager.persist(Families.family(id)));
    PathTarget target = PathTarget.of("id", Long.toString(id));
    Validators seen = kids.validators(target);
    CheckedWrite write = CheckedWrite.of(target, "If-Match", tag(seen).toString(), seen);
    CyclicBarrier allChecked = new CyclicBarrier(WRITERS);
    List<Future<Boolean>> attempts =
        IntStream.range(0, WRITERS)
            .mapToObj(
                writer ->
                    writers.submit(
                        () -> {
                          WriteGuard guard = guarded ? kids.guard(write) : WriteGuard.none();
                          allChecked.await();
                          return isWritten(writer, id, guard);
                        }))
            .toList();
    int winners = 0;
    for (Future<Boolean> attempt : attempts) {
      winners += attempt.get() ? 1 : 0;
    }
    return winners;
  }

  private boolean isWritten(int writer, long id, WriteGuard guard) {
    try {
      return unit()
          .fromTransaction(
              entityManager ->
                  writer % 2 == 0 ? removeOrphan(entityManager, id) : patch(entityManager, id));
    } catch (RuntimeException lost) {
      return false;
    } finally {
      guard.release();
    }
  }

  private static boolean removeOrphan(EntityManager entityManager, long id) {
    return entityManager.find(Parent.class, id).kids.removeIf(kid -> kid.id == id);
  }

  private static boolean patch(EntityManager entityManager, long id) {
    Kid found = entityManager.find(Kid.class, id);
    if (found == null) {
      return false;
    }
    found.text = Thread.currentThread().getName();
    return true;
  }
}
