package dev.etagged.data;

import jakarta.persistence.EntityManager;

/** The repositories in one transaction. */
record Shelf(CrudBooks crud, BasicBooks basic, AnnotatedBooks annotated, StatefulBooks stateful) {

  EntityManager entityManager() {
    return stateful.entityManager();
  }
}
