package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.model.Album;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.NotFoundException;
import org.hibernate.Hibernate;

/** Finds an album with its tracks. */
final class Albums {

  private Albums() {}

  static Album find(EntityManagerFactory factory, long id) {
    return Work.reading(
        factory,
        entityManager -> {
          Album album = entityManager.find(Album.class, id);
          if (album == null) {
            throw new NotFoundException();
          }
          // Rendered when the EntityManager is closed.
          Hibernate.initialize(album.getTracks());
          return album;
        });
  }
}
