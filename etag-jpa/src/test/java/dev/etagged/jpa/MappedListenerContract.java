package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.jpa.Notes.BareNote;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;

/** The listener without a change to the entities: by one mapping-file line. */
abstract class MappedListenerContract extends ProviderContract {

  private final StateSource source = source(States.byIdentifier(BareNote.class));

  MappedListenerContract(String unitName) {
    super(unitName);
  }

  @Test
  void anEntityThatDoesNotNameTheListenerIsGuarded() {
    BareNote note = new BareNote();
    unit().inTransaction(entityManager -> entityManager.persist(note));
    PathTarget target = PathTarget.of("id", Long.toString(note.id));
    WriteGuard guard =
        source.guard(
            CheckedWrite.of(target, "If-Match", "\"7-otherstate0\"", source.validators(target)));

    assertThatThrownBy(() -> unit().inTransaction(entityManager -> change(entityManager, note.id)))
        .hasRootCauseInstanceOf(OptimisticLockException.class);
    guard.release();
  }

  @Test
  void itIsKnownToBeGuardedOnceItWasSeen() {
    unit().inTransaction(entityManager -> entityManager.persist(new BareNote()));

    assertThat(source.guardsRemoval()).isTrue();
  }

  private static void change(EntityManager entityManager, long id) {
    entityManager.find(BareNote.class, id).text = "changed";
  }
}
