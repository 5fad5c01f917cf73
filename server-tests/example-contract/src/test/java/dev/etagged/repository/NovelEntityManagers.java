package dev.etagged.repository;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The library looks up with it. */
@ApplicationScoped
public class NovelEntityManagers {

  @PersistenceContext private EntityManager entityManager;

  /** The server's own, for each transaction. */
  @Produces
  @ForEtags
  EntityManager entityManager() {
    return entityManager;
  }
}
