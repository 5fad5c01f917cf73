package dev.etagged.benchmark.model;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The one connection pool: same kind, same size, same settings on every side. */
public final class Pool {

  private static final int SIZE = 8;

  private Pool() {}

  /** A pool on the database of a JDBC URL. */
  public static HikariDataSource on(String url) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(SIZE);
    settings.setMinimumIdle(SIZE);
    return new HikariDataSource(settings);
  }
}
