package dev.etagged.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says of each subject whether it is due: it is at most once a minute. */
public final class OncePerMinute<T> {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<T, Instant> last = new ConcurrentHashMap<>();

  /** The subjects are few: nothing that a client chooses. */
  public OncePerMinute(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether it is due, which it is not again within a minute. */
  public boolean isDue(T subject) {
    Instant now = clock.instant();
    Instant before = last.get(subject);
    if (before == null) {
      return last.putIfAbsent(subject, now) == null;
    }
    return !now.isBefore(before.plus(MINUTE)) && last.replace(subject, before, now);
  }
}
