package dev.etagged.jpa;

import dev.etagged.jpa.Notes.BareNote;
import dev.etagged.jpa.Notes.GuardedNote;
import dev.etagged.jpa.Notes.Note;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The same entity with everything that guards a write, and with its version attribute alone. */
enum Protection {
  GUARDED(GuardedNote.class) {
    @Override
    Note newNote() {
      return new GuardedNote();
    }

    @Override
    List<Note> claim(EntityManager entityManager, String slug) {
      List<Note> found = find(entityManager, slug);
      found.forEach(note -> EtagGuard.claim(entityManager, note));
      return found;
    }
  },

  /** No listener, no guard, no unique key. */
  BARE(BareNote.class) {
    @Override
    Note newNote() {
      return new BareNote();
    }

    @Override
    List<Note> claim(EntityManager entityManager, String slug) {
      return find(entityManager, slug);
    }
  };

  private final Class<? extends Note> type;

  Protection(Class<? extends Note> type) {
    this.type = type;
  }

  abstract Note newNote();

  /** Finds for a write that {@link EtagGuard} is for. */
  abstract List<Note> claim(EntityManager entityManager, String slug);

  List<Note> find(EntityManager entityManager, String slug) {
    return List.copyOf(
        entityManager
            .createQuery("select n from %s n where n.slug = :slug".formatted(entityName()), type)
            .setParameter("slug", slug)
            .getResultList());
  }

  Class<? extends Note> type() {
    return type;
  }

  String entityName() {
    return type.getSimpleName();
  }
}
