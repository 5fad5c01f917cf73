package dev.etagged.jpa;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Line;
import dev.etagged.jpa.Notes.Note;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Between the check of a precondition and the write, others write. */
abstract class WriteGuardContract extends ProviderContract {

  private static final String SLUG = "the-slug";
  private static final TargetResource TARGET = PathTarget.of("slug", SLUG);

  private final ExecutorService otherThread = Executors.newSingleThreadExecutor();
  private final StateSource guarded = source(States.by(GuardedNote.class, "slug"));

  WriteGuardContract(String unitName) {
    super(unitName);
  }

  @AfterEach
  void endRequest() {
    RequestGuard.forget();
  }

  @AfterAll
  void endOtherThread() {
    otherThread.shutdownNow();
  }

  @Test
  void theTagOfAnAnswerUnderTheGuardIsThatOfTheRaisedVersion() {
    store(new GuardedNote());
    Validators before = guarded.validators(TARGET);
    WriteGuard guard = begin("If-Match", tag(before).toString());
    unit().inTransaction(entityManager -> claimAndAddChild(entityManager, find(entityManager)));

    assertThat(guard.release()).isEqualTo(guarded.validators(TARGET)).isNotEqualTo(before);
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
            "The preconditions of the request held for \"[^\"]+\","
                + " and do not hold for \"[^\"]+\", which it would change");
    assertThat(stored().text).isEqualTo("meanwhile");
  }

  /** As one that copies all that the client sent. */
  @Test
  void aMethodThatSetsTheVersionItselfIsJudgedByTheLoadedOne() {
    store(new GuardedNote());
    long seen = requireNonNull(stored().version);
    begin("If-Match", tag(guarded.validators(TARGET)).toString());
    changeOnAnotherThread(note -> note.text = "meanwhile");

    assertThatThrownBy(
            () ->
                change(
                    note -> {
                      note.version = seen;
                      note.text = "lost";
                    }))
        .satisfies(WriteGuardContract::isConflict);
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

  @Test
  void aTransactionMayChangeWhatItCreated() {
    begin("If-None-Match", "*");
    GuardedNote note = new GuardedNote();
    note.slug = SLUG;
    unit()
        .inTransaction(
            entityManager -> {
              entityManager.persist(note);
              entityManager.flush();
              note.text = "changed";
            });

    assertThat(stored().text).isEqualTo("changed");
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
  void theTagOfTheAnswerCostsNoStatement() {
    store(new GuardedNote());
    WriteGuard guard = begin("If-Match", "*");
    change(note -> note.text = "written");
    resetCounters();

    assertThat(guard.release()).isNotEqualTo(Validators.unknown());
    assertThat(takeStatements()).isEmpty();
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

  private static void claimAndAddChild(EntityManager entityManager, Note note) {
    addChild(entityManager, EtagGuard.claim(entityManager, note));
  }

  private static void addChild(EntityManager entityManager, Note note) {
    Line line = new Line();
    line.note = note.id;
    entityManager.persist(line);
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
    get(otherThread.submit(work));
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
