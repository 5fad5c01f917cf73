package dev.etagged.jpa;

import dev.etagged.jpa.Notes.Note;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** What the writers of a race do in a session of Hibernate without a persistence context. */
enum StatelessKind implements Write {
  UPDATE {
    @Override
    void work(StatelessSession session, Writing writing) {
      writing.protection().requireUnchanged(writing.note());
      change(session, writing);
    }
  },
  UPSERT {
    @Override
    void work(StatelessSession session, Writing writing) {
      writing.note().setText("text of " + writing.writer());
      session.upsert(writing.note());
    }
  },
  /** Every other writer updates: where all remove, the first leaves nothing to lose. */
  DELETE {
    @Override
    void work(StatelessSession session, Writing writing) {
      if (writing.writer() % 2 == 0) {
        session.delete(writing.note());
      } else {
        UPDATE.work(session, writing);
      }
    }
  };

  abstract void work(StatelessSession session, Writing writing);

  /** One writer. */
  record Writing(Protection protection, Note note, int writer) {}

  private static void change(StatelessSession session, Writing writing) {
    writing.note().setText("text of " + writing.writer());
    session.update(writing.note());
  }

  @Override
  public Outcome write(
      EntityManager entityManager, Protection protection, String slug, int writer) {
    SessionFactory factory = entityManager.getEntityManagerFactory().unwrap(SessionFactory.class);
    try (StatelessSession session = factory.openStatelessSession()) {
      session.beginTransaction();
      List<? extends Note> found =
          session
              .createQuery(
                  "select n from %s n where n.slug = :slug".formatted(protection.entityName()),
                  protection.type())
              .setParameter("slug", slug)
              .getResultList();
      found.forEach(note -> work(session, new Writing(protection, note, writer)));
      session.getTransaction().commit();
      return found.isEmpty() ? Outcome.NOTHING_THERE : Outcome.WRITTEN;
    }
  }
}
