package dev.etagged.benchmark.report;

import java.util.List;
import java.util.stream.IntStream;

/** What was measured of one subject, turn by turn. */
public record Samples(List<Double> values) {

  /** Keeps an immutable copy; there is at least one. */
  public Samples {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("samples: expected at least one");
    }
  }

  /** The middle value, or the mean of the two in the middle. */
  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Turn by turn, this over the other: what slows the machine down for a while slows both. */
  public Samples dividedBy(Samples other) {
    return new Samples(
        IntStream.range(0, Math.min(values.size(), other.values.size()))
            .mapToObj(turn -> values.get(turn) / other.values.get(turn))
            .toList());
  }

  /** In another unit. */
  public Samples times(double factor) {
    return new Samples(values.stream().map(value -> value * factor).toList());
  }

  /** The median, and the least and the greatest value. */
  public String format(int decimals) {
    return "%s (%s to %s)"
        .formatted(
            Figure.of(median(), decimals),
            Figure.of(
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(), decimals),
            Figure.of(
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), decimals));
  }
}
