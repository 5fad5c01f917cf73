package dev.etagged.hostile;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What the requests cost and bring that nothing is wrong with. */
final class Plain {

  private static final int ROUNDS = 3;

  private final Sending sending;
  private final Wire wire;
  private final Cost measured;
  private final int count;
  private final Map<Message, Duration> costs = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  Plain(Sending sending, Wire wire, Cost measured, int count) {
    this.sending = sending;
    this.wire = wire;
    this.measured = measured;
    this.count = count;
  }

  Cost measured() {
    return measured;
  }

  void warmUp(int requests) {
    for (Target target : Target.ALL) {
      sending.send(Collections.nCopies(requests / Target.ALL.size(), target.plain("GET")));
    }
  }

  /** The octets of the content that GET brings. */
  int longest(Kind kind) {
    return lengths.computeIfAbsent(
        kind.target().path(), path -> wire.exchange(kind.target().plain("GET")).content());
  }

  /** The processor time of as many requests as are sent of a kind. */
  Duration cost(Kind kind) {
    return costs.computeIfAbsent(
        kind.plain(),
        message ->
            IntStream.range(0, ROUNDS)
                .mapToObj(i -> measured.of(() -> sending.send(Cost.plain(kind, count))))
                .min(Comparator.naturalOrder())
                .orElseThrow());
  }
}
