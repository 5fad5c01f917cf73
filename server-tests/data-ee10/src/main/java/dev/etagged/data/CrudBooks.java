package dev.etagged.data;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;

/** Everything is inherited. */
@Repository
public interface CrudBooks extends CrudRepository<Book, Long> {}
