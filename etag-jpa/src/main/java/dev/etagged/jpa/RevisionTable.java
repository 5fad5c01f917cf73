package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import dev.etagged.jpa.value.Revision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The table of the counters, as META-INF/etagged defines it. */
final class RevisionTable {

  private static final String NAME = "etagged_revision";
  private static final int SHARDS = 16;

  /** Without the hint, Hibernate assumes a native update of every table, and empties its caches. */
  private static final String HIBERNATE_TABLES = "org.hibernate.query.native.spaces";

  private RevisionTable() {}

  static void raise(EntityManager entityManager, String entityName) {
    int raised =
        entityManager
            .createNativeQuery(
                "update " + NAME + " set counter = counter + 1 where entity = ?1 and shard = ?2")
            .setHint(HIBERNATE_TABLES, NAME)
            .setParameter(1, entityName)
            .setParameter(2, shardOfThisThread())
            .executeUpdate();
    if (raised != 1) {
      throw withoutCounters(entityName, raised);
    }
  }

  /** Reads all counters in one statement. */
  static Revision read(EntityManager entityManager, List<String> entityNames) {
    Query query =
        entityManager
            .createNativeQuery(
                "select entity, shard, counter from "
                    + NAME
                    + " where entity in "
                    + IntStream.rangeClosed(1, entityNames.size())
                        .mapToObj(i -> "?" + i)
                        .collect(joining(", ", "(", ")")))
            .setHint(HIBERNATE_TABLES, NAME)
            .setFlushMode(FlushModeType.COMMIT);
    for (int i = 0; i < entityNames.size(); i++) {
      query.setParameter(i + 1, entityNames.get(i));
    }
    TreeMap<String, TreeMap<Integer, Long>> counters = new TreeMap<>();
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      counters
          .computeIfAbsent(columns[0].toString(), name -> new TreeMap<>())
          .put(((Number) columns[1]).intValue(), ((Number) columns[2]).longValue());
    }
    for (String name : entityNames) {
      int found = counters.getOrDefault(name, new TreeMap<>()).size();
      if (found != SHARDS) {
        throw withoutCounters(name, found);
      }
    }
    return new Revision(counters);
  }

  /** Constant within a transaction, so that two transactions take counters in the same order. */
  private static int shardOfThisThread() {
    return (int) (Thread.currentThread().getId() % SHARDS);
  }

  private static IllegalStateException withoutCounters(String entityName, int found) {
    return new IllegalStateException(
        NAME
            + (" has " + found + " rows for " + entityName + " where " + SHARDS + " are needed;")
            + (" for each shard from 0 to " + (SHARDS - 1) + ",")
            + (" insert into " + NAME + " (entity, shard) values ('" + entityName + "', shard)"));
  }
}
