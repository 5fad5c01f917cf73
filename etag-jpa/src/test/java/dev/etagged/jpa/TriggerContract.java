package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.ServiceProviders.EntityStateSupport;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A trigger that raises the version behind the provider: the response to a write has the tag of the
 * row, or none.
 */
abstract class TriggerContract {

  private static final TargetResource TARGET = PathTarget.of("slug", "slug");

  private final Provider provider;
  private WriteGuard begun = WriteGuard.none();

  TriggerContract(Provider provider) {
    this.provider = provider;
  }

  @AfterEach
  void endRequest() {
    begun.release();
  }

  /** When a row is written of which the trigger raises the version, or another one. */
  enum Writing {
    UPDATE {
      @Override
      void perform(EntityManager entityManager) {
        GuardedNote note = find(entityManager);
        note.setText(note.text + "!");
      }
    },
    CLAIM {
      @Override
      void perform(EntityManager entityManager) {
        EtagGuard.claim(entityManager, find(entityManager));
      }
    },
    MERGE {
      @Override
      void perform(EntityManager entityManager) {
        GuardedNote note = find(entityManager);
        entityManager.detach(note);
        note.setText(note.text + "!");
        entityManager.merge(note);
      }
    };

    abstract void perform(EntityManager entityManager);
  }

  static Object[][] cases() {
    return Stream.of(Database.H2, Database.POSTGRESQL)
        .flatMap(
            database ->
                Stream.of(Writing.values()).map(writing -> new Object[] {database, writing}))
        .toArray(Object[][]::new);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void aWriteThatItRaisesHasTheTagOfTheRowOrNone(Database database, Writing writing)
      throws Exception {
    try (RaceUnit unit = unit(database, Map.of())) {
      StateSource source = source(unit);
      store(unit, "raise");
      Validators before = source.validators(TARGET);
      begun = guard(source, before);
      run(unit, writing::perform);
      Validators current = source.validators(TARGET);

      assertThat(begun.release()).isIn(current, Validators.unknown());
      assertThat(current).isNotEqualTo(before);
      begun = guard(source, current);
      run(unit, writing::perform);
      assertThat(source.validators(TARGET)).isNotEqualTo(current);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void aWriteThatItLeavesHasTheTagOfTheRow(Database database, Writing writing) throws Exception {
    try (RaceUnit unit = unit(database, Map.of())) {
      StateSource source = source(unit);
      store(unit, "leave");
      begun = guard(source, source.validators(TARGET));
      run(unit, writing::perform);

      assertThat(begun.release()).isEqualTo(source.validators(TARGET));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Database.class,
      names = {"H2", "POSTGRESQL"})
  void aCreationThatItRaisesHasTheTagOfTheRowOrNone(Database database) throws Exception {
    try (RaceUnit unit = unit(database, Map.of())) {
      StateSource source = source(unit);
      begun = source.guard(CheckedWrite.of(TARGET, "If-None-Match", "*", Validators.absent()));
      run(
          unit,
          entityManager -> entityManager.createNativeQuery(onInsert(database)).executeUpdate());
      GuardedNote created = store(unit, "raise");
      Validators current = source.validators(TARGET);

      assertThat(begun.release()).isIn(current, Validators.unknown());
      assertThat(source.created(created, TARGET)).isIn(current, Validators.unknown());
    }
  }

  /** Shows what the question is for. */
  @ParameterizedTest
  @EnumSource(
      value = Database.class,
      names = {"H2", "POSTGRESQL"})
  void whoDeclaresThatThereIsNoneGetsATagThatTheRowNeverHad(Database database) throws Exception {
    try (RaceUnit unit = unit(database, Map.of("etagged.triggers", "none"))) {
      StateSource source = source(unit);
      store(unit, "raise");
      begun = guard(source, source.validators(TARGET));
      run(unit, Writing.UPDATE::perform);

      assertThat(begun.release())
          .isInstanceOf(Validators.Known.class)
          .isNotEqualTo(source.validators(TARGET));
    }
  }

  private RaceUnit unit(Database database, Map<String, Object> settings) throws Exception {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("etagged.listener", "declared");
    RaceUnit unit = new RaceUnit(provider, database, Transactions.RESOURCE_LOCAL, all);
    if (database == Database.POSTGRESQL) {
      run(unit, entityManager -> entityManager.createNativeQuery(FUNCTION).executeUpdate());
    }
    run(
        unit,
        entityManager -> entityManager.createNativeQuery(on("update", database)).executeUpdate());
    return unit;
  }

  private static final String FUNCTION =
      "create function raise_version() returns trigger language plpgsql as"
          + " 'begin if new.title = ''raise'' then new.version = new.version + 1; end if;"
          + " return new; end'";

  private static String onInsert(Database database) {
    return on("insert", database);
  }

  private static String on(String event, Database database) {
    return "create trigger raise_at_%s before %s on GuardedNote for each row %s"
        .formatted(
            event,
            event,
            database == Database.POSTGRESQL
                ? "execute function raise_version()"
                : "call 'dev.etagged.jpa.RaisingTrigger'");
  }

  private static StateSource source(RaceUnit unit) {
    return new EntityStateSupport()
        .sourceFor(
            States.by(GuardedNote.class, "slug"),
            new FakeEnvironment().with(EntityManagerFactory.class, unit.factory()))
        .orElseThrow();
  }

  private static WriteGuard guard(StateSource source, Validators current) {
    String tag = current.entityTag().orElseThrow().toString();
    return source.guard(CheckedWrite.of(TARGET, "If-Match", tag, current));
  }

  private static GuardedNote store(RaceUnit unit, String title) throws Exception {
    GuardedNote note = new GuardedNote();
    note.slug = "slug";
    note.title = title;
    run(unit, entityManager -> entityManager.persist(note));
    return note;
  }

  private static GuardedNote find(EntityManager entityManager) {
    return entityManager
        .createQuery("select n from GuardedNote n where n.slug = 'slug'", GuardedNote.class)
        .getSingleResult();
  }

  private static void run(RaceUnit unit, Consumer<EntityManager> work) throws Exception {
    unit.call(
        entityManager -> {
          work.accept(entityManager);
          return entityManager;
        });
  }
}
