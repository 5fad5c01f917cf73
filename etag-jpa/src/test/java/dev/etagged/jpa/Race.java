package dev.etagged.jpa;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.etagged.http.Validators;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.jpa.Write.Outcome;
import dev.etagged.jpa.conflict.RecognizedConflict;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Writers whose preconditions all held for one state, let go at once. */
final class Race implements AutoCloseable {

  static final int WRITERS = 16;

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final RaceUnit unit;
  private final Write kind;
  private final Protection protection;
  private final StateSource source;
  private int rounds;

  Race(RaceUnit unit, Write kind, Protection protection) {
    this.unit = unit;
    this.kind = kind;
    this.protection = protection;
    this.source =
        new EntityStateSupport()
            .sourceFor(
                States.by(protection.type(), "slug"),
                new FakeEnvironment().with(EntityManagerFactory.class, unit.factory()))
            .orElseThrow();
  }

  /** What became of a writer: the tag of its answer if it won, else why it lost. */
  private sealed interface Attempt {
    record Won(Validators answered) implements Attempt {}

    record Lost(String reason) implements Attempt {}
  }

  /**
   * What became of all.
   *
   * @param answered the validators of the winners' answers
   * @param losers how many lost for which reason
   * @param current what a look-up finds afterwards; unknown if several won
   */
  record Round(List<Validators> answered, Map<String, Long> losers, Validators current) {

    int winners() {
      return answered.size();
    }

    /** Whether the only winner was answered with the tag of what is there now. */
    boolean answeredWithCurrent() {
      Validators expected = current.equals(Validators.absent()) ? Validators.unknown() : current;
      return answered.equals(List.of(expected));
    }
  }

  Round run() throws Exception {
    String slug = "%s-%s-%d".formatted(kind, protection, ++rounds);
    if (!kind.creates()) {
      store(slug);
    }
    PathTarget target = PathTarget.of("slug", slug);
    List<Attempt> attempts = attempts(target, slug);
    List<Validators> answered = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Attempt attempt : attempts) {
      if (attempt instanceof Attempt.Won won) {
        answered.add(won.answered());
      } else if (attempt instanceof Attempt.Lost lost) {
        reasons.add(lost.reason());
      }
    }
    return new Round(
        answered,
        reasons.stream().collect(groupingBy(reason -> reason, TreeMap::new, counting())),
        answered.size() == 1 ? source.validators(target) : Validators.unknown());
  }

  private void store(String slug) throws Exception {
    Notes.Note note = protection.newNote();
    note.slug = slug;
    unit.call(
        entityManager -> {
          entityManager.persist(note);
          return note;
        });
  }

  private List<Attempt> attempts(PathTarget target, String slug) throws Exception {
    CheckedWrite checked = checked(target);
    CyclicBarrier allChecked = new CyclicBarrier(WRITERS);
    List<Future<Attempt>> futures =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> writers.submit(() -> attempt(checked, allChecked, slug, writer)))
            .toList();
    List<Attempt> attempts = new ArrayList<>();
    for (Future<Attempt> future : futures) {
      attempts.add(future.get());
    }
    return attempts;
  }

  private CheckedWrite checked(PathTarget target) {
    Validators seen = source.validators(target);
    return seen instanceof Validators.Known known
        ? CheckedWrite.of(target, "If-Match", known.entityTag().orElseThrow().toString(), seen)
        : CheckedWrite.of(target, "If-None-Match", "*", seen);
  }

  private Attempt attempt(CheckedWrite checked, CyclicBarrier allChecked, String slug, int writer)
      throws Exception {
    WriteGuard guard = source.guard(checked);
    try {
      allChecked.await();
      Outcome outcome =
          unit.call(entityManager -> kind.write(entityManager, protection, slug, writer));
      return outcome == Outcome.WRITTEN
          ? new Attempt.Won(guard.release())
          : new Attempt.Lost("nothing there");
    } catch (EntityNotFoundException removed) {
      return new Attempt.Lost("nothing there");
    } catch (RuntimeException | jakarta.transaction.RollbackException failure) {
      return new Attempt.Lost(RecognizedConflict.of(failure).name());
    } finally {
      guard.release();
    }
  }

  @Override
  public void close() {
    writers.shutdownNow();
  }
}
