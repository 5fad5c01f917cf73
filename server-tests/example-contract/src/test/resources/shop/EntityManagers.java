package com.example.shop;

import dev.etagged.jpa.ForEtags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
public class EntityManagers {
  @Produces @PersistenceContext @ForEtags private EntityManager entityManager;
}
