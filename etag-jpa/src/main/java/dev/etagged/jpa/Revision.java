package dev.etagged.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * How often the entities were changed, as one snapshot of the database has it.
 *
 * <p>Each counter counts, not their sum alone: two transactions can become visible in one order
 * here and in the other on a replica, where the sum in between is the same and the rows are not.
 *
 * @param counters of each entity, by shard
 */
record Revision(NavigableMap<String, ? extends NavigableMap<Integer, Long>> counters) {

  /** Grows with every transaction that raises it. */
  long number() {
    return counters.values().stream()
        .map(NavigableMap::values)
        .flatMap(Collection::stream)
        .mapToLong(Long::longValue)
        .sum();
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    counters.forEach(
        (entity, shards) -> {
          fields.add(new Field("revisioned", entity));
          shards.values().forEach(counter -> fields.add(new Field("counter", counter.toString())));
        });
    return fields;
  }
}
