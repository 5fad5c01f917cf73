package dev.etagged.hostile;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The requests that seem to be the dearest. Each is then measured with care: all that disturbs a
 * round makes something dearer, so that of several rounds the cheapest counts.
 */
final class Worst {

  private static final int CANDIDATES = 12;
  private static final int ROUNDS = 2;
  private static final int TIMES = 200;

  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(Comparator.comparingDouble(Candidate::estimate));

  private record Candidate(Kind kind, Message slowest, double estimate) {}

  void add(Kind kind, Message slowest, Duration spent, Duration plain) {
    double estimate = (double) spent.toNanos() / Math.max(1, plain.toNanos());
    candidates.add(new Candidate(kind, slowest, estimate));
    if (candidates.size() > CANDIDATES) {
      candidates.remove();
    }
  }

  /** The dearest first. */
  Map<Kind, Ratio> measured(Fixtures fixtures, Cost cost, Cost bare) {
    Map<Kind, Ratio> ratios = new LinkedHashMap<>();
    candidates.stream()
        .map(candidate -> Map.entry(candidate.kind(), ratio(candidate, fixtures, cost, bare)))
        .sorted(Comparator.comparingDouble(measured -> -measured.getValue().own()))
        .forEach(measured -> ratios.put(measured.getKey(), measured.getValue()));
    return ratios;
  }

  private static Ratio ratio(Candidate candidate, Fixtures fixtures, Cost cost, Cost bare) {
    fixtures.renew();
    Message plain = dearest(candidate.kind().plains(), cost);
    return IntStream.range(0, ROUNDS)
        .mapToObj(i -> Ratio.of(plain, candidate.slowest(), cost, bare, TIMES))
        .min(Comparator.comparingDouble(Ratio::own))
        .orElseThrow();
  }

  /** Of the requests that nothing is wrong with: one that is refused at once says nothing. */
  private static Message dearest(Stream<Message> plains, Cost cost) {
    return plains
        .map(plain -> Map.entry(plain, cost.of(plain, TIMES / 4)))
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
