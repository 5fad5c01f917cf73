package dev.etagged.testkit.recording;

import dev.etagged.http.ETag;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same resource plain and with a content coding.
 *
 * @param plain a 200 without Content-Encoding
 * @param coded a 200 with it
 */
public record Codings(Exchange plain, Exchange coded) {

  /** Whether the response has a content coding. */
  public static boolean isCoded(Exchange exchange) {
    return exchange.response().fields().value("Content-Encoding").isPresent()
        && !exchange.response().fields().tokens("Content-Encoding").contains("identity");
  }

  /** What is wrong with the two. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Optional<ETag> one = plain.response().entityTag();
    Optional<ETag> other = coded.response().entityTag();
    if (one.isPresent() && other.isPresent() && one.get().stronglyMatches(other.get())) {
      findings.add(
          Finding.of(
              Cause.ONE_TAG_FOR_CODINGS,
              "Both have the strong tag " + one.get() + ".",
              plain,
              coded));
    }
    if (!names(coded)) {
      findings.add(
          Finding.of(
              Cause.VARY_MISSING, "The compressed response does not name Accept-Encoding.", coded));
    }
    return findings;
  }

  private static boolean names(Exchange exchange) {
    Fields fields = exchange.response().fields();
    return fields.tokens("Vary").contains("accept-encoding") || fields.tokens("Vary").contains("*");
  }
}
