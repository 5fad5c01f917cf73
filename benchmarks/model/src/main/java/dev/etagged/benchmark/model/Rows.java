package dev.etagged.benchmark.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/**
 * The rows that every comparison finds; an album's identifier is 1000 and the number of its tracks.
 */
public final class Rows {

  private static final int[] TRACK_COUNTS = {0, 10, 50};
  private static final int CONFIGURATIONS = 64;

  private Rows() {}

  /** Creates the rows in a database that has none. */
  public static void create(EntityManagerFactory factory) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      if (entityManager.find(Configuration.class, 1L) != null) {
        return;
      }
      entityManager.getTransaction().begin();
      for (int count : TRACK_COUNTS) {
        entityManager.persist(Album.of(1_000L + count, count));
      }
      for (long id = 1; id <= CONFIGURATIONS; id++) {
        entityManager.persist(Configuration.of(id));
      }
      entityManager.getTransaction().commit();
    }
  }
}
