package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.model.Pool;
import dev.etagged.benchmark.model.Rows;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/** One pool, and two units on it: as it is without the library, and with its listener. */
public record Units(EntityManagerFactory plain, EntityManagerFactory guarded) {

  static Units on(String jdbcUrl) {
    DataSource pool = Pool.on(jdbcUrl);
    Units units = new Units(open("plain", pool), open("guarded", pool));
    Rows.create(units.plain);
    return units;
  }

  private static EntityManagerFactory open(String unit, DataSource pool) {
    return Persistence.createEntityManagerFactory(
        unit, Map.of("jakarta.persistence.nonJtaDataSource", pool));
  }
}
