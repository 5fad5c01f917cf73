package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Line;
import dev.etagged.jpa.Notes.Note;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tag of the response to a write is the tag of the instance that was written. */
abstract class WrittenTagContract extends GuardedNoteContract {

  WrittenTagContract(String unitName) {
    super(unitName);
  }

  @Test
  void afterAnUpdateIsThatOfWhatWasWritten() throws Exception {
    store();
    WriteGuard guard = begin("If-Match", "*");
    Validators changed = change(note -> note.text = "written");
    Validators written = guard.release();
    elsewhere(() -> change(note -> note.text = "later"));

    assertThat(written).isEqualTo(changed).isNotEqualTo(current());
  }

  @Test
  void costsNoStatement() {
    store();
    WriteGuard guard = begin("If-Match", "*");
    change(note -> note.text = "written");
    resetCounters();

    assertThat(guard.release()).isNotEqualTo(Validators.unknown());
    assertThat(takeStatements()).isEmpty();
  }

  @Test
  void afterACreationIsThatOfWhatWasCreated() {
    WriteGuard guard = begin("If-None-Match", "*");
    store();

    assertThat(guard.release()).isEqualTo(current());
  }

  @Test
  void afterAClaimIsThatOfTheRaisedVersion() {
    store();
    Validators before = current();
    WriteGuard guard = begin("If-Match", tag(before).toString());
    unit().inTransaction(entityManager -> claimAndAddChild(entityManager, find(entityManager)));

    assertThat(guard.release()).isEqualTo(current()).isNotEqualTo(before);
  }

  @Test
  void afterACreationInACollectionIsThatOfTheInstanceThatIsNamed() {
    WriteGuard guard = beginInCollection();
    unit()
        .inTransaction(
            entityManager -> {
              entityManager.persist(note());
              entityManager.persist(noteAt("beside"));
            });
    List<Object> created = guard.created();

    assertThat(created).hasSize(2);
    assertThat(created.stream().map(this::createdAtTheSlug))
        .containsExactlyInAnyOrder(current(), Validators.unknown());
    assertThat(createdAt("another-slug", created.get(0))).isEqualTo(Validators.unknown());
    assertThat(guard.release()).isEqualTo(Validators.unknown());
    assertThat(guard.created()).isEmpty();
  }

  @Test
  void afterManyCreationsIsKeptForNone() {
    WriteGuard guard = beginInCollection();
    unit()
        .inTransaction(
            entityManager -> {
              for (int i = 0; i < 65; i++) {
                entityManager.persist(noteAt("note-" + i));
              }
            });

    assertThat(guard.created()).isEmpty();
  }

  /** {@code merge} returns the instance that is written, and {@code return x} another one. */
  @Test
  void afterAMergeIsThatOfTheManagedInstance() {
    store();
    GuardedNote detached = stored();
    WriteGuard guard = begin("If-Match", "*");
    detached.text = "merged";
    unit().inTransaction(entityManager -> entityManager.merge(detached));
    Validators returned = notes().rendered(detached, TARGET);

    assertThat(returned).isNotEqualTo(current());
    assertThat(guard.release()).isEqualTo(current());
    assertThat(guard.agreesWith(returned)).isFalse();
  }

  @Test
  void withoutAWriteIsThatOfWhatIsReturned() {
    store();
    WriteGuard guard = begin("If-Match", "*");
    Validators returned = notes().rendered(stored(), TARGET);

    assertThat(guard.release()).isEqualTo(Validators.unknown());
    assertThat(guard.agreesWith(returned)).isTrue();
  }

  @Test
  void isUnknownWithoutAWrite() {
    store();
    WriteGuard guard = begin("If-Match", "*");
    stored();

    assertThat(guard.release()).isEqualTo(Validators.unknown());
  }

  private static void claimAndAddChild(EntityManager entityManager, Note note) {
    Line line = new Line();
    line.note = EtagGuard.claim(entityManager, note).id;
    entityManager.persist(line);
  }
}
