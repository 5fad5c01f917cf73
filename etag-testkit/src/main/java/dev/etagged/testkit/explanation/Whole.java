package dev.etagged.testkit.explanation;

import static dev.etagged.http.Verdict.NOT_MODIFIED;
import static dev.etagged.http.Verdict.PRECONDITION_FAILED;

import dev.etagged.http.ETag;
import dev.etagged.http.TagCondition;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.message.Exchange;
import java.util.List;
import java.util.Optional;

/** Why a GET or HEAD was answered in full. */
final class Whole {

  private static final String IF_NONE_MATCH = "RFC 9110 section 13.1.2";

  private Whole() {}

  static Reason reason(Exchange exchange, Known known) {
    Comparisons comparisons = Comparisons.of(exchange, known);
    Reason reason;
    if (comparisons.areKnown() && comparisons.verdict() == PRECONDITION_FAILED) {
      reason =
          Reason.of(
                  "RFC 9110 section 13.1.1",
                  "If-Match does not name the current tag, and the content was sent all the same.")
              .faulty(412, weakIfMatch(comparisons) ? Cause.WEAK_IF_MATCH : Cause.IF_MATCH_IGNORED);
    } else if (comparisons.conditions().ifNoneMatch().isPresent()) {
      reason = byTag(exchange, known, comparisons, comparisons.conditions().ifNoneMatch().get());
    } else if (comparisons.conditions().ifModifiedSince().isPresent()) {
      reason = byDate(comparisons);
    } else {
      reason = Part.whole(exchange, known).orElseGet(() -> unconditional(exchange, known));
      return reason.compared().isEmpty() ? reason.comparing(comparisons.lines()) : reason;
    }
    return reason.comparing(comparisons.lines());
  }

  private static boolean weakIfMatch(Comparisons comparisons) {
    return comparisons.tags(comparisons.conditions().ifMatch()).stream()
        .anyMatch(SentTag::differsByStrength);
  }

  private static Reason byTag(
      Exchange exchange, Known known, Comparisons comparisons, TagCondition sent) {
    if (comparisons.areKnown() && comparisons.verdict() == NOT_MODIFIED) {
      return ignored(exchange, comparisons);
    }
    if (sent instanceof TagCondition.Malformed) {
      return Reason.of(
              IF_NONE_MATCH, "If-None-Match does not follow the grammar, so it matches nothing.")
          .cured("Send the value of ETag as it is, with its quotes.");
    }
    if (exchange.response().entityTag().isEmpty()) {
      return Reason.of(
              IF_NONE_MATCH,
              "The response has no ETag that could be compared: this node has no tag, or something"
                  + " removed it.")
          .cured("Send the ETag from every node, and let proxies pass it on.");
    }
    List<SentTag> tags = comparisons.tags(Optional.of(sent));
    if (tags.stream().anyMatch(SentTag::differsBySuffix)) {
      return Reason.of(
              IF_NONE_MATCH,
              "The tag that was sent is the current one but for the suffix of a compressor, which"
                  + " nobody took off.")
          .pointingAt(Cause.SUFFIX_NOT_STRIPPED);
    }
    return foreign(exchange, known, tags);
  }

  private static Reason ignored(Exchange exchange, Comparisons comparisons) {
    Optional<ETag> current = comparisons.current().entityTag();
    boolean byStrength =
        comparisons.tags(comparisons.conditions().ifNoneMatch()).stream()
            .anyMatch(SentTag::differsByStrength);
    if (exchange.response().status() == 200 && byStrength) {
      return Reason.of(
              "RFC 9110 section 8.8.3.2",
              "If-None-Match names the current tag but for W/, which weak comparison does not look"
                  + " at. 304 would be right.")
          .faulty(304, Cause.WEAK_COMPARISON_MISSING);
    }
    Reason reason =
        Reason.of(
            IF_NONE_MATCH,
            "If-None-Match names the current tag "
                + current.map(ETag::toString).orElse("")
                + ", and the content was sent all the same. 304 would be right.");
    return reason.faulty(304, cause(comparisons));
  }

  private static Cause cause(Comparisons comparisons) {
    Optional<TagCondition> sent = comparisons.conditions().ifNoneMatch();
    if (comparisons.current().entityTag().filter(Tags::hasSuffix).isPresent()) {
      return Cause.SUFFIX_NOT_STRIPPED;
    }
    if (sent.orElse(null) instanceof TagCondition.Any) {
      return Cause.STAR_NOT_READ;
    }
    return comparisons.tags(sent).size() > 1 ? Cause.LIST_NOT_READ : Cause.CONDITION_IGNORED;
  }

  private static Reason foreign(Exchange exchange, Known known, List<SentTag> tags) {
    Optional<Exchange> earlier =
        tags.stream().flatMap(tag -> known.withTag(tag.sent()).stream()).findFirst();
    boolean sameContent =
        earlier
            .filter(copy -> copy.response().content().sameAs(exchange.response().content()))
            .isPresent();
    if (sameContent) {
      return Reason.of(
              IF_NONE_MATCH,
              "No tag that was sent is the current one. The content is the same, octet by octet, as"
                  + " the one that came under the tag that was sent (exchange "
                  + earlier.map(Exchange::number).orElse(0)
                  + "): two nodes, or two renders, give it different tags.")
          .pointingAt(Cause.TAG_OF_EACH_PROCESS);
    }
    boolean changed =
        earlier
            .filter(copy -> copy.response().content().differsFrom(exchange.response().content()))
            .isPresent();
    if (changed) {
      return Reason.of(
          IF_NONE_MATCH, "The content changed since the client's copy was sent: 200 is right.");
    }
    return Reason.of(
            IF_NONE_MATCH,
            "No tag that was sent is the current one, so the content was sent. Either it changed,"
                + " or the tag comes from another node that derives it differently.")
        .cured(
            "Compare the content with the client's copy. If it is the same, nodes or renders give"
                + " different tags to one state: "
                + Cause.TAG_OF_EACH_PROCESS.cure());
  }

  private static Reason byDate(Comparisons comparisons) {
    String rule = "RFC 9110 section 13.1.3";
    if (comparisons.areKnown() && comparisons.verdict() == NOT_MODIFIED) {
      return Reason.of(
              rule,
              "Last-Modified is not later than If-Modified-Since, and the content was sent all the"
                  + " same.")
          .faulty(304, Cause.DATE_IGNORED);
    }
    return Reason.of(
        rule,
        comparisons.areKnown()
            ? "Last-Modified is later than If-Modified-Since: the content changed."
            : "The response has no Last-Modified that the date could be compared with.");
  }

  private static Reason unconditional(Exchange exchange, Known known) {
    String rule = "RFC 9110 section 15.3.1";
    if (exchange.response().fields().tokens("Cache-Control").contains("no-store")) {
      return Reason.of(
              rule, "No precondition was sent: no-store forbids the client to keep a copy.")
          .cured(Cause.NO_STORE.cure());
    }
    Optional<Exchange> copy = exchange.response().entityTag().flatMap(known::withTag);
    if (copy.isPresent()) {
      return Reason.of(
              rule,
              "No precondition was sent, though exchange "
                  + copy.get().number()
                  + " gave the client the very tag that is current.")
          .cured(Cause.POLLS_WITHOUT_CONDITION.cure());
    }
    return Reason.of(rule, "No precondition was sent, so there is nothing to compare.");
  }
}
