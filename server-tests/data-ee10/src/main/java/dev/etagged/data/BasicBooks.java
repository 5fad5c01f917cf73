package dev.etagged.data;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Repository;

/** Everything is inherited. */
@Repository
public interface BasicBooks extends BasicRepository<Book, Long> {}
