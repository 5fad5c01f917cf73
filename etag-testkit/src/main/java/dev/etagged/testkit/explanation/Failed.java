package dev.etagged.testkit.explanation;

import static dev.etagged.http.Verdict.PRECONDITION_FAILED;

import dev.etagged.http.TagCondition;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.Optional;

/** Why a response was a 412 or a 428. */
final class Failed {

  private Failed() {}

  static Reason required() {
    return Reason.of(
            "RFC 6585 section 3",
            "The server demands a precondition for this request, and none was sent: without one a"
                + " client that has an old copy would overwrite the changes of others.")
        .cured("GET the resource, and send its ETag in If-Match with the write.");
  }

  static Reason reason(Exchange exchange, Known known) {
    Comparisons comparisons = Comparisons.of(exchange, known);
    Optional<TagCondition> ifMatch = comparisons.conditions().ifMatch();
    Reason reason = ifMatch.isPresent() ? byIfMatch(comparisons, ifMatch) : byOther(comparisons);
    boolean wrong = comparisons.areKnown() && comparisons.verdict() != PRECONDITION_FAILED;
    // The 412 may name a state that is newer than the one which was compared.
    boolean namedByItself = exchange.response().entityTag().isPresent();
    return wrong && namedByItself && ifMatch.isPresent()
        ? reason.comparing(comparisons.lines()).faulty(200, Cause.FAILED_WRONGLY)
        : reason.comparing(comparisons.lines());
  }

  private static Reason byIfMatch(Comparisons comparisons, Optional<TagCondition> ifMatch) {
    String rule = "RFC 9110 section 13.1.1";
    List<SentTag> tags = comparisons.tags(ifMatch);
    if (ifMatch.orElse(null) instanceof TagCondition.Malformed) {
      return Reason.of(rule, "If-Match does not follow the grammar, so it names no state.")
          .cured("Send the value of ETag as it is, with its quotes.");
    }
    if (tags.stream().anyMatch(SentTag::differsByStrength)) {
      return Reason.of(
              rule,
              "The tag of If-Match is the current one but for W/. If-Match demands strong"
                  + " comparison, which a weak tag never passes.")
          .pointingAt(Cause.WEAKENED_TAG);
    }
    if (tags.isEmpty() && onlyWeak(ifMatch)) {
      return Reason.of(
              rule,
              "Every tag of If-Match is weak. If-Match demands strong comparison, which a weak tag"
                  + " never passes, whatever the state is.")
          .pointingAt(Cause.WEAKENED_TAG);
    }
    if (tags.stream().anyMatch(SentTag::differsBySuffix)) {
      return Reason.of(
              rule, "The tag of If-Match is the current one but for the suffix of a compressor.")
          .pointingAt(Cause.SUFFIX_NOT_STRIPPED);
    }
    return Reason.of(
            rule,
            "If-Match does not name the current state by strong comparison: somebody changed it"
                + " since the client read it, or the tag is of another representation or node.")
        .cured("GET the resource again, merge, and send its new tag.");
  }

  private static boolean onlyWeak(Optional<TagCondition> condition) {
    return condition.orElse(null) instanceof TagCondition.Listed list
        && !list.tags().isEmpty()
        && list.tags().stream().allMatch(dev.etagged.http.ETag::isWeak);
  }

  private static Reason byOther(Comparisons comparisons) {
    if (comparisons.conditions().ifUnmodifiedSince().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.4",
          "The state was modified after the date of If-Unmodified-Since.");
    }
    if (comparisons.conditions().ifNoneMatch().isPresent()) {
      return Reason.of(
          "RFC 9110 section 13.1.2",
          "If-None-Match with a method other than GET and HEAD demands that there is no such"
              + " representation, and there is one.");
    }
    return Reason.of(
        "RFC 9110 section 15.5.13",
        "The recorded request has no precondition. The server refuses by a condition of its own, or"
            + " the recording left the field out.");
  }
}
