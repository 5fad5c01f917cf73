package dev.etagged.testkit.live;

import dev.etagged.http.HttpDate;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Response;
import dev.etagged.testkit.recording.Revalidation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** If-Modified-Since, and the second in which a date sees no change. */
final class DateCheck implements LiveCheck {

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Response first = subject.first().response();
    Optional<Instant> modified = first.lastModified();
    if (modified.isEmpty()) {
      return findings;
    }
    Exchange dated = subject.get("If-Modified-Since", HttpDate.format(modified.get()));
    if (subject.isSameWhole(dated) && dated.response().lastModified().equals(modified)) {
      findings.add(Finding.of(Cause.DATE_IGNORED, "304 was expected, and 200 was sent.", dated));
    }
    if (!first.fields().has("ETag")) {
      findings.add(
          Finding.of(Cause.DATE_ONLY, "Last-Modified was sent, and no ETag.", subject.first()));
      if (dated.response().status() == 304) {
        findings.addAll(new Revalidation(subject.first(), dated).findings());
      }
    }
    if (!subject.hasTag() && isYoung(first, modified.get())) {
      findings.add(
          Finding.of(
              Cause.ONE_SECOND_BLIND,
              "Last-Modified is the second of the response: a change later in it is not seen.",
              subject.first()));
    }
    return findings;
  }

  private static boolean isYoung(Response response, Instant modified) {
    return response
        .date("Date")
        .filter(date -> Duration.between(modified, date).compareTo(Duration.ofSeconds(1)) < 0)
        .isPresent();
  }
}
