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

  List<CheckInput> inputs() {
    List<CheckInput> inputs = new ArrayList<>();
    counters.forEach(
        (entity, shards) -> {
          inputs.add(new CheckInput("revisioned", entity));
          shards
              .values()
              .forEach(counter -> inputs.add(new CheckInput("counter", counter.toString())));
        });
    return inputs;
  }
}
