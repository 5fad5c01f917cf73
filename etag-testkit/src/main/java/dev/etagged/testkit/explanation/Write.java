package dev.etagged.testkit.explanation;

import static dev.etagged.http.Verdict.PRECONDITION_FAILED;

import dev.etagged.http.ETag;
import dev.etagged.http.TagCondition;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.message.Exchange;

/** Why a write succeeded. */
final class Write {

  private Write() {}

  static Reason reason(Exchange exchange, Known known) {
    Comparisons comparisons = Comparisons.of(exchange, known);
    Reason reason = decided(exchange, comparisons).comparing(comparisons.lines());
    if (onlyWeak(comparisons)) {
      return Reason.of(
              "RFC 9110 section 13.1.1",
              "Every tag of If-Match is weak. If-Match demands strong comparison, which a weak tag"
                  + " never passes. The write was done all the same.")
          .comparing(comparisons.lines())
          .faulty(412, Cause.WEAK_IF_MATCH);
    }
    boolean wrong = comparisons.areKnown() && comparisons.verdict() == PRECONDITION_FAILED;
    return wrong && comparisons.conditions().ifMatch().isPresent()
        ? Reason.of(
                "RFC 9110 section 13.1.1",
                "If-Match does not name the last tag that the messages show. Either another client"
                    + " changed the state in between, and this one knew it, or the precondition"
                    + " was not evaluated.")
            .comparing(comparisons.lines())
        : reason;
  }

  private static boolean onlyWeak(Comparisons comparisons) {
    return comparisons.conditions().ifMatch().orElse(null) instanceof TagCondition.Listed list
        && !list.tags().isEmpty()
        && list.tags().stream().allMatch(ETag::isWeak);
  }

  private static Reason decided(Exchange exchange, Comparisons comparisons) {
    if (comparisons.conditions().ifMatch().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.1",
          "If-Match names the state that the client saw, so the write was done.");
    }
    if (comparisons.conditions().ifNoneMatch().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.2", "There was no such representation, so the write was done.");
    }
    if (comparisons.conditions().ifUnmodifiedSince().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.4",
          "The state was not modified after the date of If-Unmodified-Since, so the write was"
              + " done.");
    }
    return Reason.of(
        "RFC 9110 section 9.3",
        exchange.request().method() + " without a precondition: it is done in any case.");
  }
}
