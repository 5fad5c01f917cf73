package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.Revalidation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** If-None-Match: the tag itself, its weak form, in a list, {@code *}, and beside a date. */
final class RevalidationCheck implements LiveCheck {

  private static final String IF_NONE_MATCH = "If-None-Match";
  private static final String LATE = "Fri, 31 Dec 9999 23:59:59 GMT";

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (!subject.hasTag()) {
      return findings;
    }
    Exchange exact = subject.probe().onTheWire(IF_NONE_MATCH, subject.tag().toString());
    if (exact.response().status() != 304) {
      if (subject.isSameWhole(exact)) {
        findings.add(
            Finding.of(Cause.CONDITION_IGNORED, "304 was expected, and 200 was sent.", exact));
      }
      return findings;
    }
    findings.addAll(new Revalidation(subject.first(), exact).findings());
    expectNotModified(subject, subject.weakTag(), Cause.WEAK_COMPARISON_MISSING, findings);
    expectNotModified(
        subject, subject.otherTag() + ", " + subject.tag(), Cause.LIST_NOT_READ, findings);
    expectNotModified(subject, "*", Cause.STAR_NOT_READ, findings);
    expectWhole(subject, findings);
    return findings;
  }

  private static void expectNotModified(
      Subject subject, String field, Cause otherwise, List<Finding> findings) throws IOException {
    Exchange exchange = subject.get(IF_NONE_MATCH, field);
    if (subject.isSameWhole(exchange)) {
      findings.add(
          Finding.of(
              otherwise, IF_NONE_MATCH + ": " + field + " was answered with 200.", exchange));
    }
  }

  private static void expectWhole(Subject subject, List<Finding> findings) throws IOException {
    Exchange other = subject.get(IF_NONE_MATCH, subject.otherTag());
    if (other.response().status() == 304) {
      findings.add(
          Finding.of(
              Cause.NOT_MODIFIED_WRONGLY, "A tag that was never given out has a 304.", other));
      return;
    }
    Exchange dated = subject.get(IF_NONE_MATCH, subject.otherTag(), "If-Modified-Since", LATE);
    Exchange plausible =
        subject.get(
            IF_NONE_MATCH,
            subject.otherTag(),
            "If-Modified-Since",
            subject.first().response().fields().value("Last-Modified").orElse(LATE));
    for (Exchange exchange : List.of(dated, plausible)) {
      if (exchange.response().status() == 304) {
        findings.add(
            Finding.of(Cause.DATE_OVERRULES_TAG, "The date decided, not the tag.", exchange));
        return;
      }
    }
  }
}
