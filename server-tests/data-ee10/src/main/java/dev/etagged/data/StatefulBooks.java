package dev.etagged.data;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** With a persistence context. */
@Repository
public interface StatefulBooks {

  /** The resource accessor method. */
  EntityManager entityManager();

  /** A find method, whose result is managed. */
  @Find
  Optional<Book> find(long id);

  /** A statement that compares nothing. */
  @Query("update Book set title = :title where id = :id")
  int retitle(long id, String title);
}
