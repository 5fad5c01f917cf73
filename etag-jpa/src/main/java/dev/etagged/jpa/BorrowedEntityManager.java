package dev.etagged.jpa;

import jakarta.persistence.EntityManager;

/** An EntityManager for one look-up, which is given back afterwards. */
record BorrowedEntityManager(EntityManager entityManager, Runnable giveBack)
    implements AutoCloseable {

  static BorrowedEntityManager ownedByLender(EntityManager entityManager) {
    return new BorrowedEntityManager(entityManager, () -> {});
  }

  static BorrowedEntityManager closedAfterUse(EntityManager entityManager) {
    return new BorrowedEntityManager(entityManager, entityManager::close);
  }

  boolean manages(Class<?> entityClass) {
    return entityManager.getMetamodel().getEntities().stream()
        .anyMatch(entity -> entity.getJavaType() == entityClass);
  }

  @Override
  public void close() {
    giveBack.run();
  }
}
