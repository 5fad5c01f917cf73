package dev.etagged.testkit.live;

import dev.etagged.testkit.message.Fields;
import java.time.Duration;

/**
 * What a probe may do.
 *
 * @param fields fields that every request has, such as credentials
 * @param timeout the longest time for one request
 * @param mostOctets the longest content that is read
 * @param mostRequests the most requests to one resource
 * @param writers how many writes are sent at once, where writes are allowed
 * @param pause how long to wait where a change of the clock's second matters
 */
public record Limits(
    Fields fields,
    Duration timeout,
    int mostOctets,
    int mostRequests,
    int writers,
    Duration pause) {

  /** What is polite to any server. */
  public static final Limits USUAL =
      new Limits(
          new Fields(java.util.List.of()),
          Duration.ofSeconds(20),
          16 << 20,
          80,
          16,
          Duration.ofMillis(1_100));

  /** These limits with these fields in every request. */
  public Limits with(Fields every) {
    return new Limits(every, timeout, mostOctets, mostRequests, writers, pause);
  }

  /** These limits with so many writers. */
  public Limits writers(int number) {
    return new Limits(fields, timeout, mostOctets, mostRequests, number, pause);
  }
}
