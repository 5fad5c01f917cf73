package dev.etagged.testkit.finding;

import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.OptionalLong;

/**
 * One finding about one resource.
 *
 * @param cause the cause
 * @param resource the URI
 * @param detail what was seen
 * @param evidence the exchanges that show it
 * @param octetsPerDay the octets a day that it costs, if it costs transfers and that is known
 */
public record Finding(
    Cause cause,
    String resource,
    String detail,
    List<Exchange> evidence,
    OptionalLong octetsPerDay) {

  /** Keeps an immutable copy. */
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** A finding whose cost is not known yet. */
  public static Finding of(Cause cause, String detail, Exchange... evidence) {
    return new Finding(
        cause, evidence[0].request().target(), detail, List.of(evidence), OptionalLong.empty());
  }

  /** The resource for a reader, who sees no credentials. */
  public String shownResource() {
    return evidence.isEmpty() ? resource : evidence.get(0).request().shown();
  }

  /** The same with its cost. */
  public Finding costing(long octets) {
    return new Finding(cause, resource, detail, evidence, OptionalLong.of(octets));
  }
}
