package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.io.IOException;
import java.util.List;

/** If-Match on GET: whether it is evaluated, and by strong comparison. */
final class MatchCheck implements LiveCheck {

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    if (!subject.hasTag()) {
      return List.of();
    }
    Exchange other = subject.get("If-Match", subject.otherTag());
    if (subject.isSameWhole(other)) {
      return List.of(
          Finding.of(
              Cause.IF_MATCH_IGNORED,
              "If-Match: " + subject.otherTag() + " was answered with 200.",
              other));
    }
    Exchange weak = subject.get("If-Match", subject.weakTag());
    return subject.isSameWhole(weak)
        ? List.of(
            Finding.of(
                Cause.WEAK_IF_MATCH,
                "If-Match: " + subject.weakTag() + " was answered with 200.",
                weak))
        : List.of();
  }
}
