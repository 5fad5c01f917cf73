package dev.etagged.testkit.recording;

import dev.etagged.testkit.message.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Exchanges in their order.
 *
 * @param exchanges the exchanges
 */
public record Recording(List<Exchange> exchanges) {

  private static final int ENOUGH_TO_COUNT = 3;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  /** Keeps an immutable copy. */
  public Recording {
    exchanges = List.copyOf(exchanges);
  }

  /** The exchanges of each target. */
  Collection<List<Exchange>> byTarget() {
    return exchanges.stream()
        .collect(
            Collectors.groupingBy(
                exchange -> exchange.request().target(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** The exchanges of each path, whatever node was asked. */
  Collection<List<Exchange>> byPath() {
    Map<String, List<Exchange>> paths =
        exchanges.stream()
            .collect(
                Collectors.groupingBy(
                    exchange -> exchange.request().pathAndQuery(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return paths.values();
  }

  /** How often a day a resource was asked for, if the recording is long enough to say so. */
  OptionalLong retrievalsPerDay(String target) {
    List<Instant> times =
        exchanges.stream()
            .filter(exchange -> exchange.request().retrieves())
            .filter(exchange -> exchange.request().target().equals(target))
            .map(Exchange::time)
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    if (times.size() < ENOUGH_TO_COUNT) {
      return OptionalLong.empty();
    }
    Duration span = Duration.between(times.get(0), times.get(times.size() - 1));
    if (span.compareTo(LONG_ENOUGH) < 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of((times.size() - 1) * Duration.ofDays(1).toMillis() / span.toMillis());
  }
}
