package dev.etagged.jpa;

import jakarta.persistence.EntityManager;

/** What a writer of a race does. */
interface Write {

  /** What a method did, as far as it knows before the commit. */
  enum Outcome {
    WRITTEN,
    NOTHING_THERE
  }

  Outcome write(EntityManager entityManager, Protection protection, String slug, int writer);

  /** Whether there is nothing before it. */
  default boolean creates() {
    return false;
  }
}
