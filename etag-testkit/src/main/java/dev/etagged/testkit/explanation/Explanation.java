package dev.etagged.testkit.explanation;

import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.Optional;

/**
 * Why an exchange had its status.
 *
 * @param exchange the exchange
 * @param sent the fields of the request that matter
 * @param compared what was compared with what
 * @param rule the section that decided
 * @param why the reason, in one or two sentences
 * @param expected the status that RFC 9110 demands, where it demands another one
 * @param cure what to do, where something can be done
 * @param finding the fault, where the exchange alone shows one
 */
public record Explanation(
    Exchange exchange,
    List<String> sent,
    List<String> compared,
    String rule,
    String why,
    Optional<Integer> expected,
    Optional<String> cure,
    Optional<Finding> finding) {

  /** Keeps immutable copies. */
  public Explanation {
    sent = List.copyOf(sent);
    compared = List.copyOf(compared);
  }
}
