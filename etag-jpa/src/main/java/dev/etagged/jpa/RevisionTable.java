package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The counters that make up the revisions, as META-INF/etagged defines them. */
final class RevisionTable {

  private static final String NAME = "etagged_revision";
  private static final int SHARDS = 16;

  /** Without it Hibernate takes a native update for one of every table, and evicts its caches. */
  private static final String HIBERNATE_TABLES = "org.hibernate.query.native.spaces";

  private RevisionTable() {}

  static void raise(EntityManager entityManager, String entityName) {
    int raised =
        entityManager
            .createNativeQuery(
                "update %s set counter = counter + 1 where entity = ?1 and shard = ?2"
                    .formatted(NAME))
            .setHint(HIBERNATE_TABLES, NAME)
            .setParameter(1, entityName)
            .setParameter(2, shardOfThisThread())
            .executeUpdate();
    if (raised != 1) {
      throw withoutCounters(entityName, raised);
    }
  }

  /** One statement for all of them. */
  static Revision read(EntityManager entityManager, List<String> entityNames) {
    Query query =
        entityManager
            .createNativeQuery(
                "select entity, shard, counter from %s where entity in (%s)"
                    .formatted(
                        NAME,
                        IntStream.rangeClosed(1, entityNames.size())
                            .mapToObj(i -> "?" + i)
                            .collect(joining(", "))))
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

  /** The same throughout a transaction: two counters of one entity could be taken in two orders. */
  private static int shardOfThisThread() {
    return (int) (Thread.currentThread().getId() % SHARDS);
  }

  private static IllegalStateException withoutCounters(String entityName, int found) {
    return new IllegalStateException(
        ("%s has %s rows for %s where %s are needed; for each shard from 0 to %s,"
                + " insert into %s (entity, shard) values ('%s', shard)")
            .formatted(NAME, found, entityName, SHARDS, SHARDS - 1, NAME, entityName));
  }
}
