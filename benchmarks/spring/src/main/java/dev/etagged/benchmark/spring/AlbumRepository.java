package dev.etagged.benchmark.spring;

import dev.etagged.benchmark.model.Album;
import org.springframework.data.repository.CrudRepository;

/** Exported by Spring Data REST as {@code /data/albums/{id}}; the version attribute is its tag. */
public interface AlbumRepository extends CrudRepository<Album, Long> {}
