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
    void claim(EntityManager entityManager, Note note) {
      EtagGuard.claim(entityManager, note);
    }

    @Override
    void requireUnchanged(Note note) {
      EtagGuard.requireUnchanged(note);
    }
  },

  /** No listener, no guard, no unique key. */
  BARE(BareNote.class) {
    @Override
    Note newNote() {
      return new BareNote();
    }

    @Override
    void claim(EntityManager entityManager, Note note) {}

    @Override
    void requireUnchanged(Note note) {}
  };

  private final Class<? extends Note> type;

  Protection(Class<? extends Note> type) {
    this.type = type;
  }

  abstract Note newNote();

  abstract void claim(EntityManager entityManager, Note note);

  abstract void requireUnchanged(Note note);

  /** Finds for a write that {@link EtagGuard} is for. */
  List<Note> claim(EntityManager entityManager, String slug) {
    List<Note> found = find(entityManager, slug);
    found.forEach(note -> claim(entityManager, note));
    return found;
  }

  /** Finds without loading, where the provider can. */
  List<Note> references(EntityManager entityManager, String slug) {
    return identifiers(entityManager, slug).stream()
        .<Note>map(id -> entityManager.getReference(type, id))
        .toList();
  }

  long identifier(EntityManager entityManager, String slug) {
    return identifiers(entityManager, slug).get(0);
  }

  private List<Long> identifiers(EntityManager entityManager, String slug) {
    return entityManager
        .createQuery(
            "select n.id from %s n where n.slug = :slug".formatted(entityName()), Long.class)
        .setParameter("slug", slug)
        .getResultList();
  }

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
