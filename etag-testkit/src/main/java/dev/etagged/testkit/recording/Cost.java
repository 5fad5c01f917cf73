package dev.etagged.testkit.recording;

import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.finding.Severity;
import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The octets a day that full responses cost where a 304 would do.
 *
 * @param recording the exchanges
 * @param pollsPerDay how often a day each resource is asked for; empty to derive it
 */
public record Cost(Recording recording, OptionalLong pollsPerDay) {

  /** Once in 30 seconds. */
  public static final long USUAL_POLLS_PER_DAY = 2_880;

  /** About the fields of a 304, where none was seen. */
  private static final double USUAL_NOT_MODIFIED = 200;

  static Cost of(Recording recording, OptionalLong pollsPerDay) {
    return new Cost(recording, pollsPerDay);
  }

  /** The finding with its cost, if it costs transfers. */
  public Finding add(Finding finding) {
    if (finding.cause().severity() != Severity.COST || finding.octetsPerDay().isPresent()) {
      return finding;
    }
    String target = finding.resource();
    OptionalDouble whole = sent(finding);
    if (whole.isEmpty()) {
      return finding;
    }
    double saved = whole.getAsDouble() - average(target, 304).orElse(USUAL_NOT_MODIFIED);
    return saved <= 0 ? finding : finding.costing(Math.round(saved * pollsPerDay(target)));
  }

  /** The whole content that the finding shows, or else all that were sent. */
  private OptionalDouble sent(Finding finding) {
    OptionalDouble shown =
        finding.evidence().stream()
            .filter(exchange -> exchange.response().status() == 200)
            .mapToLong(exchange -> exchange.response().octets())
            .average();
    return shown.isPresent() ? shown : average(finding.resource(), 200);
  }

  /** How often a day the resource is asked for. */
  public long pollsPerDay(String target) {
    return pollsPerDay.orElseGet(
        () -> recording.retrievalsPerDay(target).orElse(USUAL_POLLS_PER_DAY));
  }

  /** The average size of the plain responses to GET with this status. */
  public OptionalDouble average(String target, int status) {
    List<Exchange> responses =
        recording.exchanges().stream()
            .filter(exchange -> exchange.request().target().equals(target))
            .filter(exchange -> exchange.request().method().equals("GET"))
            .filter(exchange -> !Codings.isCoded(exchange))
            .filter(exchange -> exchange.response().status() == status)
            .toList();
    return responses.stream().mapToLong(exchange -> exchange.response().octets()).average();
  }
}
