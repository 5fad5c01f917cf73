package dev.etagged.jpa.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * The number of changes of some entities, in one snapshot of the database.
 *
 * <p>The tag covers each counter, and not just their sum. Two transactions can become visible in
 * one order here and in the other order on a replica; between the two the sums are the same and the
 * rows are not.
 *
 * @param counters the counters of each entity, by shard
 */
public record Revision(NavigableMap<String, ? extends NavigableMap<Integer, Long>> counters) {

  /** It grows with every transaction that raises the revision. */
  public long number() {
    return counters.values().stream()
        .map(NavigableMap::values)
        .flatMap(Collection::stream)
        .mapToLong(Long::longValue)
        .sum();
  }

  public List<CheckInput> inputs() {
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
