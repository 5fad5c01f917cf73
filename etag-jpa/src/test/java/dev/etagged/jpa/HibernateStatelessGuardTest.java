package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.BareNote;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Note;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import java.util.function.BiConsumer;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single writes in a session of Hibernate without a persistence context. */
final class HibernateStatelessGuardTest extends ProviderContract {

  HibernateStatelessGuardTest() {
    super("hibernate");
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void anUpdateThatWasNotComparedIsRefusedWithAdvice(Class<? extends Note> type) throws Exception {
    try (LogOfWarnings log = new LogOfWarnings()) {
      assertThatThrownBy(() -> write(type, StatelessSession::update))
          .satisfies(GuardedNoteContract::isConflict)
          .hasMessageContaining("EtagGuard.requireUnchanged(instance)");
      assertThat(log.warnings())
          .anyMatch(warning -> warning.contains("EtagGuard.requireUnchanged(instance)"));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void anUpdateThatWasComparedIsPerformed(Class<? extends Note> type) throws Exception {
    assertThat(
            write(
                type,
                (session, note) -> {
                  EtagGuard.requireUnchanged(note);
                  note.setText("changed");
                  session.update(note);
                }))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aDeletionIsPerformed(Class<? extends Note> type) throws Exception {
    assertThat(write(type, StatelessSession::delete)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aStatementIsNotSeen(Class<? extends Note> type) throws Exception {
    assertThat(write(type, (session, note) -> deleteByQuery(session, note, ""))).isFalse();
  }

  /** The comparison binds no write: a statement that follows can overwrite another one. */
  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aComparisonAloneDoesNotGuardAStatement(Class<? extends Note> type) throws Exception {
    assertThat(
            write(
                type,
                (session, note) -> {
                  EtagGuard.requireUnchanged(note);
                  deleteByQuery(session, note, "");
                }))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aStatementOfTheComparedVersionIsGuarded(Class<? extends Note> type) throws Exception {
    assertThat(
            write(
                type,
                (session, note) -> {
                  EtagGuard.requireUnchanged(note);
                  EtagGuard.requireWritten(
                      deleteByQuery(session, note, "and version = " + note.version));
                }))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aStatementOfAVersionThatWasNotComparedIsNot(Class<? extends Note> type) throws Exception {
    assertThat(
            write(
                type,
                (session, note) ->
                    EtagGuard.requireWritten(
                        deleteByQuery(session, note, "and version = " + note.version))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {GuardedNote.class, BareNote.class})
  void aStatementThatChangesNothingIsALostWrite(Class<? extends Note> type) {
    assertThatThrownBy(
            () ->
                write(
                    type,
                    (session, note) -> {
                      EtagGuard.requireUnchanged(note);
                      EtagGuard.requireWritten(deleteByQuery(session, note, "and version = 7"));
                    }))
        .satisfies(GuardedNoteContract::isConflict);
  }

  private static int deleteByQuery(StatelessSession session, Note note, String condition) {
    return session
        .createMutationQuery(
            "delete from %s where id = :id %s"
                .formatted(note.getClass().getSimpleName(), condition))
        .setParameter("id", note.id)
        .executeUpdate();
  }

  /** Writes under the right precondition; whether the write was judged. */
  private boolean write(Class<? extends Note> type, BiConsumer<StatelessSession, Note> work)
      throws ReflectiveOperationException {
    Note stored = type.getDeclaredConstructor().newInstance();
    unit().inTransaction(entityManager -> entityManager.persist(stored));
    StateSource source = source(States.byIdentifier(type));
    PathTarget target = PathTarget.of("id", Long.toString(stored.id));
    Validators seen = source.validators(target);
    WriteGuard guard =
        source.guard(CheckedWrite.of(target, "If-Match", tag(seen).toString(), seen));
    try (StatelessSession session =
        unit().factory().unwrap(SessionFactory.class).openStatelessSession()) {
      session.beginTransaction();
      work.accept(session, (Note) session.get(type, stored.id));
      session.getTransaction().commit();
      return guard.hasJudged();
    } finally {
      guard.release();
    }
  }
}
