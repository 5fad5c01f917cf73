package dev.etagged.benchmark.comparison;

import java.io.Closeable;
import java.io.IOException;

/** A database that both sides use, of one kind and with the same rows. */
record Database(String name, String jdbcUrl, Closeable owner) implements Closeable {

  /** In each server's own memory. */
  static Database h2() {
    return new Database("H2 in memory", "jdbc:h2:mem:benchmarks;DB_CLOSE_DELAY=-1", () -> {});
  }

  /** One process for both sides. */
  static Database postgres() throws IOException {
    Postgres postgres = Postgres.start();
    return new Database("PostgreSQL", postgres.jdbcUrl("postgres"), postgres);
  }

  @Override
  public void close() throws IOException {
    owner.close();
  }
}
