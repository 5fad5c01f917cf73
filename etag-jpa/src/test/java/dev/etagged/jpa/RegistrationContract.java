package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.jpa.Listeners.Disinherited;
import dev.etagged.jpa.Listeners.Excluding;
import dev.etagged.jpa.Listeners.Inheriting;
import dev.etagged.jpa.Notes.BareNote;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Note;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The guard of an entity, however its listener is declared and lost. What is warned of is compared
 * with what a write does.
 */
abstract class RegistrationContract {

  private final String unitName;

  RegistrationContract(String unitName) {
    this.unitName = unitName;
  }

  /** How an application declares the listener. */
  enum Declaration {
    /** In the second of two mapping files that name default listeners. */
    SECOND_MAPPING_FILE(BareNote.class),
    /** In a mapping file, for an entity that excludes default listeners. */
    EXCLUDED_DEFAULT(Excluding.class),
    ANNOTATED(GuardedNote.class),
    ANNOTATED_SUPERCLASS(Inheriting.class),
    /** On a superclass whose listeners the entity excludes. */
    EXCLUDED_SUPERCLASS(Disinherited.class);

    final Class<? extends Note> type;

    Declaration(Class<? extends Note> type) {
      this.type = type;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyWriteIsGuarded(Declaration declaration) throws Exception {
    try (PersistenceUnit unit = new PersistenceUnit(unitName);
        LogOfWarnings log = new LogOfWarnings()) {
      StateSource source = source(unit, declaration);

      assertThat(refuses(unit, source, declaration)).isTrue();
      assertThat(source.guardsRemoval()).isTrue();
      assertThat(unguarded(log)).isEmpty();
    }
  }

  /** In a unit that wants the listener only where it is declared. */
  @ParameterizedTest
  @EnumSource
  void aGuardThatIsOffIsWarnedOf(Declaration declaration) throws Exception {
    Map<String, Object> settings = Map.of("etagged.listener", "declared");
    try (PersistenceUnit unit = new PersistenceUnit(unitName, settings);
        LogOfWarnings log = new LogOfWarnings()) {
      StateSource source = source(unit, declaration);
      boolean guarded = refuses(unit, source, declaration);

      assertThat(guarded).isEqualTo(isCalled(declaration));
      assertThat(source.guardsRemoval()).isEqualTo(guarded);
      assertThat(unguarded(log))
          .isEqualTo(
              guarded
                  ? List.of()
                  : List.of(DeploymentWarnings.unheard(States.byIdentifier(declaration.type))));
    }
  }

  /** Whether the provider calls a listener that is declared so. */
  abstract boolean isCalled(Declaration declaration);

  private static StateSource source(PersistenceUnit unit, Declaration declaration) {
    return ProviderContract.source(unit, States.byIdentifier(declaration.type));
  }

  private static List<String> unguarded(LogOfWarnings log) {
    return log.warnings().stream().filter(warning -> warning.contains("not guarded")).toList();
  }

  /** Whether a write is refused whose client has seen another version. */
  private static boolean refuses(PersistenceUnit unit, StateSource source, Declaration declaration)
      throws ReflectiveOperationException, SQLException {
    unit.clear();
    Note note = declaration.type.getDeclaredConstructor().newInstance();
    unit.inTransaction(entityManager -> entityManager.persist(note));
    PathTarget target = PathTarget.of("id", Long.toString(note.id));
    WriteGuard guard =
        source.guard(
            CheckedWrite.of(target, "If-Match", "\"7-otherstate0\"", source.validators(target)));
    try {
      unit.inTransaction(
          entityManager -> entityManager.find(declaration.type, note.id).setText("lost"));
      return false;
    } catch (RuntimeException failure) {
      assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
          .anyMatch(OptimisticLockException.class::isInstance);
      return true;
    } finally {
      guard.release();
    }
  }
}
