package dev.etagged.example;

import java.time.Duration;

/**
 * How slow an upload may be. The server itself ends one that stalls altogether, after a time of its
 * own; this ends one that arrives drop by drop.
 */
final class UploadPace {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final long OCTETS_PER_SECOND = 8 * 1024;

  private final long begin;

  UploadPace() {
    this(System.nanoTime());
  }

  /** Of one that has begun at this time of {@link System#nanoTime}. */
  UploadPace(long begin) {
    this.begin = begin;
  }

  void require(long octets) throws Refusal {
    Duration most = GRACE.plusSeconds(octets / OCTETS_PER_SECOND);
    if (System.nanoTime() - begin > most.toNanos()) {
      throw new Refusal(new Problem(408, "Request Timeout", "The content arrived too slowly."));
    }
  }
}
