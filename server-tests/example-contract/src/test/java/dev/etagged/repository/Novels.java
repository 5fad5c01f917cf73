package dev.etagged.repository;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;

/** The server implements it. */
@Repository
public interface Novels extends CrudRepository<Novel, Long> {}
