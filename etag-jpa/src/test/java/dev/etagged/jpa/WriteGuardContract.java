package dev.etagged.jpa;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.spi.WriteGuard;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Between the check of a precondition and the write, others write. */
abstract class WriteGuardContract extends GuardedNoteContract {

  WriteGuardContract(String unitName) {
    super(unitName);
  }

  @Nested
  final class Refused {

    @Test
    void isAnUpdateOfAnotherVersionThanTheClientSaw() throws Exception {
      store();
      begin("If-Match", tag(current()).toString());
      elsewhere(() -> change(note -> note.text = "meanwhile"));

      assertThatThrownBy(() -> change(note -> note.text = "lost"))
          .satisfies(GuardedNoteContract::isConflict)
          .rootCause()
          .message()
          .matches(
              "The preconditions of the request held for \"[^\"]+\","
                  + " and do not hold for \"[^\"]+\", which it would change");
      assertThat(stored().text).isEqualTo("meanwhile");
    }

    /** As by a method that copies all that the client sent. */
    @Test
    void isAnUpdateThatSetsTheVersionItself() throws Exception {
      store();
      long seen = requireNonNull(stored().version);
      begin("If-Match", tag(current()).toString());
      elsewhere(() -> change(note -> note.text = "meanwhile"));

      assertThatThrownBy(
              () ->
                  change(
                      note -> {
                        note.version = seen;
                        note.text = "lost";
                      }))
          .satisfies(GuardedNoteContract::isConflict);
      assertThat(stored().text).isEqualTo("meanwhile");
    }

    @Test
    void isACreationOfWhatWasDeletedMeanwhile() throws Exception {
      store();
      begin("If-Match", tag(current()).toString());
      elsewhere(
          () -> {
            unit().inTransaction(entityManager -> entityManager.remove(find(entityManager)));
            return true;
          });

      assertThatThrownBy(() -> store()).satisfies(GuardedNoteContract::isConflict);
    }

    @Test
    void isAnUpdateThatChangesTheKey() throws Exception {
      store();
      begin("If-Match", tag(current()).toString());
      elsewhere(() -> change(note -> note.text = "meanwhile"));

      assertThatThrownBy(() -> change(note -> note.slug = "renamed"))
          .satisfies(GuardedNoteContract::isConflict);
    }

    @Test
    void isARemovalOfWhatWasCreatedMeanwhile() throws Exception {
      assertThat(guardsRemoval()).isTrue();
      begin("If-Match", STALE);
      elsewhere(
          () -> {
            store();
            return true;
          });

      assertThatThrownBy(
              () ->
                  unit().inTransaction(entityManager -> entityManager.remove(find(entityManager))))
          .satisfies(GuardedNoteContract::isConflict);
      assertThat(stored().text).isNotNull();
    }

    /** Whether the first was rolled back and another writer came cannot be seen from here. */
    @Test
    void isASecondTransactionWithTheSamePreconditions() {
      store();
      begin("If-Match", tag(current()).toString());
      change(note -> note.text = "once");

      assertThatThrownBy(() -> change(note -> note.text = "twice"))
          .satisfies(GuardedNoteContract::isConflict);
    }
  }

  @Nested
  final class Performed {

    @Test
    void isAnUpdateOfAnyVersionForAnAsterisk() throws Exception {
      store();
      begin("If-Match", "*");
      elsewhere(() -> change(note -> note.text = "meanwhile"));
      change(note -> note.text = "later");

      assertThat(stored().text).isEqualTo("later");
    }

    @Test
    void isAnUpdateOfAnotherRow() {
      store();
      GuardedNote other = new GuardedNote();
      other.slug = "other";
      unit().inTransaction(entityManager -> entityManager.persist(other));
      begin("If-Match", STALE);

      unit()
          .inTransaction(
              entityManager -> entityManager.find(GuardedNote.class, other.id).text = "changed");
      assertThat(
              unit()
                  .<String>fromTransaction(
                      entityManager -> entityManager.find(GuardedNote.class, other.id).text))
          .isEqualTo("changed");
    }

    @Test
    void isASecondWriteOfTheSameTransaction() {
      store();
      begin("If-Match", tag(current()).toString());
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
    void isAnUpdateOfWhatTheTransactionCreated() {
      begin("If-None-Match", "*");
      unit()
          .inTransaction(
              entityManager -> {
                GuardedNote note = note();
                entityManager.persist(note);
                entityManager.flush();
                note.text = "changed";
              });

      assertThat(stored().text).isEqualTo("changed");
    }

    @Test
    void isAWriteAfterTheRequestLeftItsThreadWithoutAnAnswer() {
      store();
      begin("If-Match", STALE);
      leaveThread();
      change(note -> note.text = "changed");

      assertThat(stored().text).isEqualTo("changed");
    }

    @Test
    void isAWriteOfAnotherRequestThatIsDispatchedInsideOne() {
      store();
      CheckedWrite outer = checked("If-Match", STALE);
      guard(outer);
      outer.leaveThread();
      WriteGuard inner = begin("If-Match", "*");
      change(note -> note.text = "changed");
      inner.release();

      assertThat(stored().text).isEqualTo("changed");
    }
  }

  /** Requests inside requests, and behind each other. */
  @Nested
  class OnOneThread {

    @Test
    void outerGuardIsBackAfterTheRequestInsideIt() {
      store();
      CheckedWrite outer = checked("If-Match", STALE);
      guard(outer);
      outer.leaveThread();
      begin("If-Match", "*").release();
      outer.returnToThread();

      assertThatThrownBy(() -> change(note -> note.text = "lost"))
          .satisfies(GuardedNoteContract::isConflict);
    }

    @Test
    void outerGuardIsBackAfterARequestInsideItThatNeverCompletes() {
      store();
      begin("If-Match", STALE);
      CheckedWrite inner = checked("If-Match", "*");
      guard(inner);
      inner.leaveThread();

      assertThatThrownBy(() -> change(note -> note.text = "lost"))
          .satisfies(GuardedNoteContract::isConflict);
    }

    @Test
    void requestsThatNeverCompleteLeaveRoomForTheNext() {
      store();
      for (int i = 0; i < 1000; i++) {
        begin("If-Match", "*");
        leaveThread();
      }
      begin("If-Match", STALE);

      assertThatThrownBy(() -> change(note -> note.text = "lost"))
          .satisfies(GuardedNoteContract::isConflict);
    }

    @Test
    void guardOfARequestThatNobodyHoldsIsNotKept() {
      WeakReference<WriteGuard> guard = new WeakReference<>(beginUnheld());

      for (int i = 0; i < 50 && !guard.refersTo(null); i++) {
        System.gc();
      }
      assertThat(guard.refersTo(null)).isTrue();
    }

    private WriteGuard beginUnheld() {
      store();
      return notes().guard(checked("If-Match", STALE));
    }
  }
}
