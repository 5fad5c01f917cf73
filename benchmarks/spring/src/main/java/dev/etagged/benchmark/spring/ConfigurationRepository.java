package dev.etagged.benchmark.spring;

import dev.etagged.benchmark.model.Configuration;
import org.springframework.data.repository.CrudRepository;

/** Exported by Spring Data REST as {@code /data/configurations/{id}}. */
public interface ConfigurationRepository extends CrudRepository<Configuration, Long> {}
