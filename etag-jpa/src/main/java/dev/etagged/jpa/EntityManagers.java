package dev.etagged.jpa;

import dev.etagged.spi.StateTypeSupport.Environment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** Where the application's own EntityManager comes from: tenants, filters and soft deletes hold. */
final class EntityManagers {

  private final Declaration declaration;
  private final Environment environment;

  EntityManagers(Declaration declaration, Environment environment) {
    this.declaration = declaration;
    this.environment = environment;
  }

  Optional<BorrowedEntityManager> borrowIfReachable() {
    return CdiEntityManagers.borrow(declaration.state().type())
        .or(
            () ->
                environment
                    .resolve(EntityManager.class, declaration.state().type())
                    .map(BorrowedEntityManager::ownedByLender))
        .or(
            () ->
                environment
                    .resolve(EntityManagerFactory.class, declaration.state().type())
                    .map(EntityManagerFactory::createEntityManager)
                    .map(BorrowedEntityManager::closedAfterUse));
  }

  BorrowedEntityManager borrow() {
    return borrowIfReachable()
        .orElseThrow(
            () ->
                declaration.refusal(
                    ("found no EntityManager for %s; write in a CDI bean"
                            + " @Produces @PersistenceContext @ForEtags EntityManager entityManager;"
                            + " or, outside CDI, register a ContextResolver<EntityManager>"
                            + " or a ContextResolver<EntityManagerFactory>")
                        .formatted(declaration.entity())));
  }
}
