package dev.etagged.testkit.explanation;

import static dev.etagged.http.Verdict.NOT_MODIFIED;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.message.Exchange;

/** Why a response was a 304. */
final class NotModified {

  private NotModified() {}

  static Reason reason(Exchange exchange, Known known) {
    Comparisons comparisons = Comparisons.of(exchange, known);
    Reason reason = decided(comparisons).comparing(comparisons.lines());
    if (comparisons.conditions().isEmpty()) {
      // Browsers' recordings leave the fields out that the browser's own cache adds.
      return reason;
    }
    boolean wrong = comparisons.areKnown() && comparisons.verdict() != NOT_MODIFIED;
    if (!wrong) {
      return reason;
    }
    boolean byDate =
        comparisons.conditions().ifNoneMatch().isPresent()
            && comparisons.conditions().ifModifiedSince().isPresent();
    boolean otherTag =
        exchange.response().entityTag().isPresent()
            && comparisons.conditions().ifNoneMatch().isPresent();
    return Reason.of(
            reason.rule(),
            "No tag of If-None-Match is the one that this 304 names"
                + (byDate ? ", and If-Modified-Since counts for nothing beside it." : "."))
        .comparing(comparisons.lines())
        .faulty(
            200,
            byDate
                ? Cause.DATE_OVERRULES_TAG
                : otherTag ? Cause.NOT_MODIFIED_OTHER_TAG : Cause.NOT_MODIFIED_WRONGLY);
  }

  private static Reason decided(Comparisons comparisons) {
    if (comparisons.conditions().ifNoneMatch().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.2",
          "If-None-Match names the current representation by weak comparison, so the client's copy"
              + " is current and only the fields were sent.");
    }
    if (comparisons.conditions().ifModifiedSince().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.3",
          "The representation was not modified after the date of If-Modified-Since, so the client's"
              + " copy is taken for current.");
    }
    return Reason.of(
        "RFC 9110 section 15.4.5",
        "The recorded request has no precondition. A 304 needs one: the recording left it out, or"
            + " something behind it added it.");
  }
}
