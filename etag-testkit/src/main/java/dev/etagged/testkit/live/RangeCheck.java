package dev.etagged.testkit.live;

import dev.etagged.http.HttpDate;
import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranges, where the server has them: 206, 416, If-Range with strong and weak tags and dates. */
final class RangeCheck implements LiveCheck {

  private static final int SHORTEST = 2;
  private static final String RANGE = "Range";
  private static final String FIRST_OCTET = "bytes=0-0";

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Content whole = subject.first().response().content();
    if (whole.length().orElse(0) < SHORTEST) {
      return findings;
    }
    Exchange part = subject.get(RANGE, FIRST_OCTET);
    if (part.response().status() != 206) {
      return findings;
    }
    long length = whole.length().orElse(0);
    String expected = "bytes 0-0/" + length;
    String contentRange = part.response().fields().value("Content-Range").orElse("none");
    if (isWrong(contentRange, expected) || !part.response().content().isPartOf(whole, 0, 0)) {
      findings.add(
          Finding.of(
              Cause.WRONG_RANGE,
              "Expected Content-Range: " + expected + " and one octet, found " + contentRange,
              part));
    }
    unsatisfiable(subject, length, findings);
    ifRange(subject, findings);
    return findings;
  }

  /** The length may be unknown to the server: an asterisk. */
  private static boolean isWrong(String contentRange, String expected) {
    return !contentRange.equals(expected) && !contentRange.equals("bytes 0-0/*");
  }

  private static void unsatisfiable(Subject subject, long length, List<Finding> findings)
      throws IOException {
    Exchange beyond = subject.get(RANGE, "bytes=" + length + "-");
    if (beyond.response().status() == 206) {
      findings.add(
          Finding.of(Cause.WRONG_RANGE, "A range beyond the end was answered with 206.", beyond));
    }
  }

  private static void ifRange(Subject subject, List<Finding> findings) throws IOException {
    expectWhole(subject, subject.otherTag(), Cause.IF_RANGE_IGNORED, findings);
    if (!findings.isEmpty()) {
      return;
    }
    if (subject.hasTag()) {
      expectWhole(subject, subject.weakTag(), Cause.WEAK_IF_RANGE, findings);
    }
    Optional<Instant> modified = subject.first().response().lastModified();
    if (modified.isPresent()) {
      String earlier = HttpDate.format(modified.get().minus(Duration.ofDays(1)));
      expectWhole(subject, earlier, Cause.IF_RANGE_IGNORED, findings);
    }
  }

  private static void expectWhole(
      Subject subject, String ifRange, Cause otherwise, List<Finding> findings) throws IOException {
    Exchange exchange = subject.get(RANGE, FIRST_OCTET, "If-Range", ifRange);
    if (exchange.response().status() == 206) {
      findings.add(
          Finding.of(otherwise, "If-Range: " + ifRange + " was answered with 206.", exchange));
    }
  }
}
