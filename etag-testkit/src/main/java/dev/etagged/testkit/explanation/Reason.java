package dev.etagged.testkit.explanation;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.Optional;

/** An explanation in the making. */
record Reason(
    List<String> compared,
    String rule,
    String why,
    Optional<Integer> expected,
    Optional<String> cure,
    Optional<Cause> fault) {

  static Reason of(String rule, String why, String... compared) {
    return new Reason(
        List.of(compared), rule, why, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Reason comparing(List<String> lines) {
    return new Reason(lines, rule, why, expected, cure, fault);
  }

  Reason cured(String what) {
    return new Reason(compared, rule, why, expected, Optional.of(what), fault);
  }

  /** The status is not what the RFC demands. */
  Reason faulty(int rightStatus, Cause cause) {
    return new Reason(
        compared,
        rule,
        why,
        Optional.of(rightStatus),
        Optional.of(cause.cure()),
        Optional.of(cause));
  }

  /** The status is right, and something went wrong before. */
  Reason pointingAt(Cause cause) {
    return new Reason(compared, rule, why, expected, Optional.of(cause.cure()), Optional.of(cause));
  }

  Explanation explain(Exchange exchange, List<String> sent) {
    return new Explanation(
        exchange,
        sent,
        compared,
        rule,
        why,
        expected,
        cure,
        fault.map(cause -> Finding.of(cause, why, exchange)));
  }
}
