package dev.etagged.data;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * The repositories that Hibernate's annotation processor generates, in resource-local transactions.
 */
record HibernateShelves(SessionFactory factory) implements Shelves {

  @Override
  public <T> T inTransaction(Function<Shelf, T> work) {
    try (StatelessSession session = factory.openStatelessSession();
        EntityManager entityManager = factory.createEntityManager()) {
      session.beginTransaction();
      entityManager.getTransaction().begin();
      try {
        T result =
            work.apply(
                new Shelf(
                    new CrudBooks_(session),
                    new BasicBooks_(session),
                    new AnnotatedBooks_(session),
                    new StatefulBooks_(entityManager)));
        session.getTransaction().commit();
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (session.getTransaction().isActive()) {
          session.getTransaction().rollback();
        }
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      }
    }
  }
}
