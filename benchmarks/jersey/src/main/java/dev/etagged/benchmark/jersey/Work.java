package dev.etagged.benchmark.jersey;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;

/** What every resource does alike with an EntityManager of its own. */
final class Work {

  private Work() {}

  static <T> T reading(EntityManagerFactory factory, Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      return work.apply(entityManager);
    }
  }

  static <T> T writing(EntityManagerFactory factory, Function<EntityManager, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      try {
        T result = work.apply(entityManager);
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      }
    }
  }
}
