package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.jaxrs.StateTypeSupport.StateSource;
import dev.etagged.jaxrs.StateTypeSupport.WriteGuard;
import dev.etagged.jaxrs.TargetResource;
import dev.etagged.jpa.Notes.BareNote;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Line;
import dev.etagged.jpa.Notes.Note;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Between the check of a precondition and the write, others write. */
abstract class WriteGuardContract extends ProviderContract {

  private static final int WRITERS = 16;
  private static final int ROUNDS = 50;
  private static final AtomicLong CHANGES = new AtomicLong();
  private static final String SLUG = "the-slug";
  private static final TargetResource TARGET = PathTarget.of("slug", SLUG);

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final ExecutorService otherThreads = Executors.newFixedThreadPool(WRITERS);
  private final StateSource guarded = source(States.by(GuardedNote.class, "slug"));

  WriteGuardContract(String unitName) {
    super(unitName);
  }

  @AfterEach
  void endRequest() {
    RequestGuard.forget();
  }

  @AfterAll
  void endWriters() {
    writers.shutdownNow();
    otherThreads.shutdownNow();
  }

  @Test
  void ofWritersWithTheSameTagExactlyOneUpdates() {
    assertThat(race(GuardedNote::new, WriteGuardContract::changeText)).containsOnly(1);
  }

  @Test
  void ofWritersWithTheSameTagExactlyOneRemoves() {
    assertThat(race(GuardedNote::new, EntityManager::remove)).containsOnly(1);
  }

  @Test
  void ofBulkStatementsUnderTheGuardExactlyOneIsCommitted() {
    assertThat(race(GuardedNote::new, WriteGuardContract::changeInBulk)).containsOnly(1);
  }

  @Test
  void ofChangesOfChildrenUnderTheGuardExactlyOneIsCommitted() {
    assertThat(race(GuardedNote::new, WriteGuardContract::claimAndAddChild)).containsOnly(1);
  }

  @Test
  void ofWritersOnOtherThreadsExactlyOneUpdatesIfTheyCarryTheGuard() {
    assertThat(
            race(
                GuardedNote::new,
                WriteGuardContract::changeText,
                transaction -> elsewhere(EtagGuard.contextualSupplier(transaction))))
        .containsOnly(1);
  }

  /** Shows what it has to be carried for. */
  @Test
  void ofWritersOnOtherThreadsSeveralUpdateIfTheyDoNot() {
    assertThat(race(GuardedNote::new, WriteGuardContract::changeText, this::elsewhere))
        .anyMatch(winners -> winners > 1);
  }

  /** Shows what the guard is for. */
  @Test
  void withoutTheGuardChangesOfChildrenAreLost() {
    assertThat(race(GuardedNote::new, WriteGuardContract::addChild))
        .anyMatch(winners -> winners > 1);
  }

  @Test
  void theTagOfAnAnswerUnderTheGuardIsThatOfTheRaisedVersion() {
    store(new GuardedNote());
    Validators before = guarded.validators(TARGET);
    WriteGuard guard = begin("If-Match", tag(before).toString());
    unit().inTransaction(entityManager -> claimAndAddChild(entityManager, find(entityManager)));

    assertThat(guard.release()).isEqualTo(guarded.validators(TARGET)).isNotEqualTo(before);
  }

  /** Shows that the race is one: the guard is what the rounds above have in addition. */
  @Test
  void withoutTheListenerUpdatesAreLost() {
    assertThat(race(BareNote::new, WriteGuardContract::changeText))
        .anyMatch(winners -> winners > 1);
  }

  @Test
  void anUpdateOfAnotherVersionThanTheClientSawFails() {
    store(new GuardedNote());
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    changeOnAnotherThread(note -> note.text = "meanwhile");

    assertThatThrownBy(() -> change(note -> note.text = "lost"))
        .satisfies(WriteGuardContract::isConflict)
        .rootCause()
        .message()
        .matches(
            "The preconditions of the request held for \"[^\"]+\";"
                + " it would change \"[^\"]+\", for which they don't");
    assertThat(stored().text).isEqualTo("meanwhile");
  }

  @Test
  void anyVersionWillDoForAnAsterisk() {
    store(new GuardedNote());
    begin("If-Match", "*");
    changeOnAnotherThread(note -> note.text = "meanwhile");
    change(note -> note.text = "later");

    assertThat(stored().text).isEqualTo("later");
  }

  @Test
  void whatWasDeletedMeanwhileIsNotCreatedAgain() {
    store(new GuardedNote());
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    onAnotherThread(
        () -> unit().inTransaction(entityManager -> entityManager.remove(find(entityManager))));

    assertThatThrownBy(() -> store(new GuardedNote())).satisfies(WriteGuardContract::isConflict);
  }

  @Test
  void aKeyThatChangesUnderTheWriteDoesNotHideTheRow() {
    store(new GuardedNote());
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    changeOnAnotherThread(note -> note.text = "meanwhile");

    assertThatThrownBy(() -> change(note -> note.slug = "renamed"))
        .satisfies(WriteGuardContract::isConflict);
  }

  @Test
  void otherRowsAreNotGuarded() {
    store(new GuardedNote());
    GuardedNote other = new GuardedNote();
    other.slug = "other";
    unit().inTransaction(entityManager -> entityManager.persist(other));
    begin("If-Match", "\"0-unmatched000\"");

    unit()
        .inTransaction(
            entityManager -> entityManager.find(GuardedNote.class, other.id).text = "changed");
  }

  @Test
  void aTransactionMayWriteItsRowTwice() {
    store(new GuardedNote());
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    unit()
        .inTransaction(
            entityManager -> {
              find(entityManager).text = "once";
              entityManager.flush();
              find(entityManager).text = "twice";
            });

    assertThat(stored().text).isEqualTo("twice");
  }

  /** Whether the first was rolled back and another writer came is not to be told from here. */
  @Test
  void aSecondTransactionIsJudgedByTheSamePreconditions() {
    store(new GuardedNote());
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    change(note -> note.text = "once");

    assertThatThrownBy(() -> change(note -> note.text = "twice"))
        .satisfies(WriteGuardContract::isConflict);
  }

  @Test
  void theTagOfTheAnswerIsThatOfWhatWasWritten() {
    store(new GuardedNote());
    WriteGuard guard = begin("If-Match", "*");
    change(note -> note.text = "written");
    Validators written = guard.release();
    Validators current = guarded.validators(TARGET);
    changeOnAnotherThread(note -> note.text = "later");

    assertThat(written).isEqualTo(current).isNotEqualTo(guarded.validators(TARGET));
  }

  @Test
  void theTagOfACreationIsThatOfWhatWasCreated() {
    WriteGuard guard = begin("If-None-Match", "*");
    store(new GuardedNote());

    assertThat(guard.release()).isEqualTo(guarded.validators(TARGET));
  }

  @Test
  void withoutAWriteThereIsNoTag() {
    store(new GuardedNote());
    WriteGuard guard = begin("If-Match", "*");
    stored();

    assertThat(guard.release()).isEqualTo(Validators.unknown());
  }

  @Test
  void whatAnEarlierRequestLeftBehindIsForgotten() {
    store(new GuardedNote());
    begin("If-Match", "\"0-unmatched000\"");
    new EntityStateSupport().requestBegins();
    change(note -> note.text = "changed");

    assertThat(stored().text).isEqualTo("changed");
  }

  private WriteGuard begin(String field, String value) {
    return guarded.guard(CheckedWrite.of(TARGET, field, value, guarded.validators(TARGET)));
  }

  /** The winners of each round. */
  private <N extends Note> List<Integer> race(
      Supplier<N> note, BiConsumer<EntityManager, Note> write) {
    return race(note, write, Supplier::get);
  }

  private <N extends Note> List<Integer> race(
      Supplier<N> note,
      BiConsumer<EntityManager, Note> write,
      Predicate<Supplier<Boolean>> perform) {
    StateSource source = source(States.by(note.get().getClass(), "slug"));
    return IntStream.range(0, ROUNDS)
        .mapToObj(
            round -> {
              N row = note.get();
              row.slug = "round-" + round;
              unit().inTransaction(entityManager -> entityManager.persist(row));
              return winners(source, row, write, perform);
            })
        .toList();
  }

  private int winners(
      StateSource source,
      Note row,
      BiConsumer<EntityManager, Note> write,
      Predicate<Supplier<Boolean>> perform) {
    TargetResource target = PathTarget.of("slug", row.slug);
    String seen = tag(source.validators(target)).toString();
    CyclicBarrier checked = new CyclicBarrier(WRITERS);
    Callable<Boolean> writer =
        () -> {
          WriteGuard guard =
              source.guard(CheckedWrite.of(target, "If-Match", seen, source.validators(target)));
          checked.await();
          try {
            return perform.test(() -> unit().fromTransaction(em -> isWritten(em, row, write)));
          } catch (RuntimeException lost) {
            isConflict(lost);
            return false;
          } finally {
            guard.release();
          }
        };
    List<Future<Boolean>> results =
        IntStream.range(0, WRITERS).mapToObj(i -> writers.submit(writer)).toList();
    return (int) results.stream().filter(WriteGuardContract::get).count();
  }

  private static boolean isWritten(
      EntityManager entityManager, Note row, BiConsumer<EntityManager, Note> write) {
    Optional<Note> found = Optional.ofNullable(entityManager.find(row.getClass(), row.id));
    found.ifPresent(note -> write.accept(entityManager, note));
    return found.isPresent();
  }

  private boolean elsewhere(Supplier<Boolean> transaction) {
    return CompletableFuture.supplyAsync(transaction, otherThreads).join();
  }

  private static void changeText(EntityManager entityManager, Note note) {
    // Always another text: a thread that writes what it wrote before changes nothing, and wins.
    note.text = "change " + CHANGES.incrementAndGet();
  }

  private static void claimAndAddChild(EntityManager entityManager, Note note) {
    addChild(entityManager, EtagGuard.claim(entityManager, note));
  }

  private static void addChild(EntityManager entityManager, Note note) {
    Line line = new Line();
    line.note = note.id;
    entityManager.persist(line);
  }

  private static void changeInBulk(EntityManager entityManager, Note note) {
    EtagGuard.claim(entityManager, note);
    entityManager
        .createQuery("update GuardedNote n set n.text = :text where n.id = :id")
        .setParameter("text", Thread.currentThread().getName())
        .setParameter("id", note.id)
        .executeUpdate();
  }

  private void store(GuardedNote note) {
    note.slug = SLUG;
    unit().inTransaction(entityManager -> entityManager.persist(note));
  }

  private void change(Consumer<GuardedNote> change) {
    unit().inTransaction(entityManager -> change.accept(find(entityManager)));
  }

  private void changeOnAnotherThread(Consumer<GuardedNote> change) {
    onAnotherThread(() -> change(change));
  }

  private void onAnotherThread(Runnable work) {
    get(writers.submit(work));
  }

  private GuardedNote stored() {
    return unit().fromTransaction(WriteGuardContract::find);
  }

  private static GuardedNote find(EntityManager entityManager) {
    return entityManager
        .createQuery("select n from GuardedNote n", GuardedNote.class)
        .getSingleResult();
  }

  private static void isConflict(Throwable failure) {
    assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
        .anyMatch(OptimisticLockException.class::isInstance);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a writer failed", e);
    }
  }
}
