package dev.etagged.hostile;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the requests cost and bring that nothing is wrong with. */
final class Plain {

  private static final int ROUNDS = 3;

  private final Wire wire;
  private final Cost cost;
  private final Map<Message, Duration> costs = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  Plain(Wire wire, Cost cost) {
    this.wire = wire;
    this.cost = cost;
  }

  static void warmUp(Cost cost, int requests) {
    for (Target target : Target.ALL) {
      List<Message> messages =
          Collections.nCopies(requests / Target.ALL.size(), target.plain("GET"));
      cost.sending().send(messages);
    }
  }

  /** The octets of the content that GET brings. */
  int longest(Kind kind) {
    return lengths.computeIfAbsent(
        kind.target().path(), path -> wire.exchange(kind.target().plain("GET")).content());
  }

  /** The processor time of as many requests as are sent of a kind. */
  Duration cost(Kind kind, int count) {
    return costs.computeIfAbsent(
        kind.plain(),
        message ->
            IntStream.range(0, ROUNDS)
                .mapToObj(i -> cost.of(message, count).multipliedBy(count))
                .min(Comparator.naturalOrder())
                .orElseThrow());
  }
}
