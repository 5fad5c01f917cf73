package dev.etagged.jpa;

import dev.etagged.jpa.Notes.Line;
import dev.etagged.jpa.Notes.Note;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/** What the writers of a race do, as a resource method that knows nothing of preconditions. */
enum WriteKind implements Write {
  UPDATE {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.find(entityManager, slug),
          note -> {
            note.setText("text of " + writer);
            note.setTitle("title of " + writer);
          });
    }
  },
  PATCH {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.find(entityManager, slug), note -> note.setText("text of " + writer));
    }
  },

  /** Every other writer updates: where all remove, the first leaves nothing to lose. */
  DELETE {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return writer % 2 == 0
          ? change(protection.find(entityManager, slug), entityManager::remove)
          : PATCH.write(entityManager, protection, slug, writer);
    }
  },
  CHILD_ONLY {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.claim(entityManager, slug),
          note -> {
            Line line = new Line();
            line.note = note.id;
            entityManager.persist(line);
          });
    }
  },
  BULK {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.claim(entityManager, slug),
          note -> {
            entityManager
                .createQuery(
                    "update %s n set n.text = :text where n.id = :id"
                        .formatted(protection.entityName()))
                .setParameter("text", "text of " + writer)
                .setParameter("id", note.id)
                .executeUpdate();
            if (raisesVersionsInBulk(entityManager)) {
              entityManager.refresh(note);
            }
          });
    }
  },
  DELETE_BY_QUERY {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.claim(entityManager, slug),
          note ->
              entityManager
                  .createQuery("delete from Line l where l.note = :note")
                  .setParameter("note", note.id)
                  .executeUpdate());
    }
  },
  /** The instance is read again, and has what others wrote until then. */
  REFRESHED {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.find(entityManager, slug),
          note -> {
            entityManager.refresh(note);
            note.setText("text of " + writer);
          });
    }
  },
  REFERENCE_CLAIMED {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return change(
          protection.references(entityManager, slug),
          note -> {
            protection.claim(entityManager, note);
            Line line = new Line();
            line.note = protection.identifier(entityManager, slug);
            entityManager.persist(line);
          });
    }
  },
  /** Every other writer updates, as in {@link #DELETE}. */
  REFERENCE_REMOVED {
    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      return writer % 2 == 0
          ? change(protection.references(entityManager, slug), entityManager::remove)
          : PATCH.write(entityManager, protection, slug, writer);
    }
  },
  CREATE {
    @Override
    public boolean creates() {
      return true;
    }

    @Override
    public Outcome write(
        EntityManager entityManager, Protection protection, String slug, int writer) {
      List<Note> found = protection.find(entityManager, slug);
      if (!found.isEmpty()) {
        return PATCH.write(entityManager, protection, slug, writer);
      }
      Note note = protection.newNote();
      note.slug = slug;
      entityManager.persist(note);
      return Outcome.WRITTEN;
    }
  };

  /** EclipseLink does: its bulk statements raise the version of the instance's own row again. */
  private static boolean raisesVersionsInBulk(EntityManager entityManager) {
    return entityManager.getDelegate().getClass().getName().startsWith("org.eclipse.persistence.");
  }

  private static Outcome change(List<Note> found, Consumer<Note> change) {
    found.forEach(change);
    return found.isEmpty() ? Outcome.NOTHING_THERE : Outcome.WRITTEN;
  }
}
