package dev.etagged.example;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one field through which the library and the resources share an entity manager. */
@ApplicationScoped
public class EntityManagers {
  @Produces @ForEtags @PersistenceContext EntityManager entityManager;
}
