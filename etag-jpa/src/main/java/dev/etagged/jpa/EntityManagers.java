package dev.etagged.jpa;

import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** Lends the application's own EntityManager, so that tenants, filters and soft deletes hold. */
final class EntityManagers {

  private final DeclarationSite site;
  private final Class<?> entityClass;
  private final Environment environment;
  private final boolean hasCdi;

  /** For an entity, whose persistence unit it must be. */
  EntityManagers(DeclarationSite site, Class<?> entityClass, Environment environment) {
    this.site = site;
    this.entityClass = entityClass;
    this.environment = environment;
    this.hasCdi = environment.offers("jakarta.enterprise.inject.spi.CDI");
  }

  Optional<BorrowedEntityManager> borrowIfReachable() {
    return (hasCdi
            ? CdiEntityManagers.borrow(entityClass)
            : Optional.<BorrowedEntityManager>empty())
        .or(
            () ->
                environment
                    .resolve(EntityManager.class, entityClass)
                    .map(BorrowedEntityManager::ownedByLender))
        .or(
            () ->
                environment
                    .resolve(EntityManagerFactory.class, entityClass)
                    .map(EntityManagerFactory::createEntityManager)
                    .map(BorrowedEntityManager::closedAfterUse));
  }

  BorrowedEntityManager borrow() {
    return borrowIfReachable()
        .orElseThrow(
            () ->
                site.refusal(
                    ("found no EntityManager for %s; write in a CDI bean"
                            + " @Produces @PersistenceContext @ForEtags EntityManager entityManager;"
                            + " or, outside CDI, register a ContextResolver<EntityManager>"
                            + " or a ContextResolver<EntityManagerFactory>")
                        .formatted(site.subject())));
  }
}
