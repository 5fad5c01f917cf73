package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Looks up the validators of a state, without loading an entity. */
interface LookUp {

  /** The path parameters that hold its values. */
  List<String> pathParameters();

  /** How many statements it sends. */
  int statements();

  Validators validators(EntityManager entityManager, TargetResource target);
}
