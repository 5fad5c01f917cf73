package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** A note with the listener, which requests write on this thread and on another. */
abstract class GuardedNoteContract extends ProviderContract {

  /** A tag that no note has. */
  static final String STALE = "\"0-unmatched000\"";

  private static final String SLUG = "the-slug";
  static final TargetResource TARGET = PathTarget.of("slug", SLUG);

  private final ExecutorService otherThread = Executors.newSingleThreadExecutor();
  private final List<CheckedWrite> begun = new ArrayList<>();

  /** As requests that never complete do. */
  private final List<WriteGuard> held = new ArrayList<>();

  private final StateSource notes = source(States.by(GuardedNote.class, "slug"));

  GuardedNoteContract(String unitName) {
    super(unitName);
  }

  /** The requests that began are no longer what this thread performs; none was answered. */
  @AfterEach
  void leaveThread() {
    begun.forEach(CheckedWrite::leaveThread);
    begun.clear();
  }

  @AfterAll
  void endOtherThread() {
    otherThread.shutdownNow();
  }

  /** A request whose precondition was checked begins on this thread. */
  WriteGuard begin(String field, String value) {
    return guard(checked(field, value));
  }

  /** A request whose precondition was checked. */
  CheckedWrite checked(String field, String value) {
    return CheckedWrite.of(TARGET, field, value, current());
  }

  /** The request begins on this thread. */
  WriteGuard guard(CheckedWrite write) {
    begun.add(write);
    WriteGuard guard = notes.guard(write);
    held.add(guard);
    return guard;
  }

  StateSource notes() {
    return notes;
  }

  /** A request on the collection of notes begins on this thread. */
  WriteGuard beginInCollection() {
    TargetResource target = new PathTarget(Map.of());
    StateSource collection = source(States.collection(GuardedNote.class));
    CheckedWrite write = CheckedWrite.of(target, "If-Match", "*", collection.validators(target));
    begun.add(write);
    WriteGuard guard = collection.guard(write);
    held.add(guard);
    return guard;
  }

  /** The validators of an instance, if it is what a GET finds at the slug. */
  Validators createdAtTheSlug(Object instance) {
    return createdAt(SLUG, instance);
  }

  Validators createdAt(String slug, Object instance) {
    return notes.created(instance, PathTarget.of("slug", slug));
  }

  /** Whether a removal is guarded. */
  boolean guardsRemoval() {
    return notes.guardsRemoval();
  }

  /** The validators of the note as it is now. */
  Validators current() {
    return notes.validators(TARGET);
  }

  void store() {
    unit().inTransaction(entityManager -> entityManager.persist(note()));
  }

  /** A new note, not stored yet. */
  static GuardedNote note() {
    return noteAt(SLUG);
  }

  static GuardedNote noteAt(String slug) {
    GuardedNote note = new GuardedNote();
    note.slug = slug;
    return note;
  }

  /** Changes the note in a transaction; the validators afterwards. */
  Validators change(Consumer<GuardedNote> change) {
    unit().inTransaction(entityManager -> change.accept(find(entityManager)));
    return current();
  }

  /** Changes the note in any way. */
  Validators write() {
    return change(note -> note.text += "changed");
  }

  /** The guard of this thread. */
  static Optional<RequestGuard> onThisThread() {
    return ThreadGuards.current();
  }

  GuardedNote stored() {
    return unit().fromTransaction(GuardedNoteContract::find);
  }

  <T> T elsewhere(Callable<T> work) throws InterruptedException, ExecutionException {
    return otherThread.submit(work).get();
  }

  static GuardedNote find(EntityManager entityManager) {
    return entityManager
        .createQuery("select n from GuardedNote n where n.slug = :slug", GuardedNote.class)
        .setParameter("slug", SLUG)
        .getSingleResult();
  }

  static void isConflict(Throwable failure) {
    assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
        .anyMatch(OptimisticLockException.class::isInstance);
  }
}
