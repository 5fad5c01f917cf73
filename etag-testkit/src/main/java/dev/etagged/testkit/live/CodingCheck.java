package dev.etagged.testkit.live;

import dev.etagged.testkit.explanation.Tags;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.recording.Codings;
import dev.etagged.testkit.recording.Revalidation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compressed against plain content. */
final class CodingCheck implements LiveCheck {

  private static final Fields GZIP = Fields.of("Accept-Encoding", "gzip");

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Exchange coded = subject.probe().send("GET", GZIP);
    if (coded.response().status() != 200 || !Codings.isCoded(coded)) {
      return findings;
    }
    findings.addAll(new Codings(subject.first(), coded).findings());
    if (coded.response().entityTag().isEmpty()) {
      return findings;
    }
    String tag = coded.response().entityTag().orElseThrow().toString();
    if (subject.hasTag() && !subject.tag().isWeak() && tag.startsWith("W/")) {
      findings.add(
          Finding.of(
              Cause.WEAK_TAG, "Plain content has " + subject.tag() + ", compressed " + tag, coded));
    }
    Exchange again = subject.probe().send("GET", GZIP.and(Fields.of("If-None-Match", tag)));
    revalidated(subject, coded, again, findings);
    return findings;
  }

  private static void revalidated(
      Subject subject, Exchange coded, Exchange again, List<Finding> findings) throws IOException {
    if (again.response().status() == 304) {
      findings.addAll(new Revalidation(coded, again).findings());
      return;
    }
    if (again.response().entityTag().equals(coded.response().entityTag())) {
      boolean suffixed =
          Tags.hasSuffix(coded.response().entityTag().orElseThrow())
              && subject.hasTag()
              && subject.get("If-None-Match", subject.tag().toString()).response().status() == 304;
      findings.add(
          Finding.of(
              suffixed ? Cause.SUFFIX_NOT_STRIPPED : Cause.CONDITION_IGNORED,
              "The tag of the compressed content was sent, and 304 was expected.",
              again));
    }
  }
}
