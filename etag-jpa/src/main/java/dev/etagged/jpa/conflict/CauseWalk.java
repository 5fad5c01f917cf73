package dev.etagged.jpa.conflict;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception and all exceptions that led to it: causes, the next ones of an {@link SQLException},
 * and suppressed ones, where transaction managers keep the failure before the commit. Each is
 * visited once, whatever cycle they form.
 */
record CauseWalk(Throwable failure) {

  private Set<Throwable> links() {
    Set<Throwable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(failure);
    while (!left.isEmpty()) {
      Throwable link = left.remove();
      if (visited.add(link)) {
        next(link).forEach(left::add);
      }
    }
    return visited;
  }

  private static Stream<Throwable> next(Throwable link) {
    Stream<Throwable> causes = Stream.ofNullable(link.getCause());
    Stream<Throwable> further =
        link instanceof SQLException sql ? Stream.ofNullable(sql.getNextException()) : Stream.of();
    return Stream.concat(Stream.concat(causes, further), Stream.of(link.getSuppressed()));
  }

  /** The results of all links that have a result. */
  <T> Set<T> map(Function<Throwable, Optional<T>> judgement) {
    return links().stream()
        .flatMap(link -> judgement.apply(link).stream())
        .collect(Collectors.toSet());
  }
}
