package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Exchange;
import java.io.IOException;
import java.util.List;

/** The second half of the content, as a client asks for it that has the first. */
final class ResumptionCheck implements LiveCheck {

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    Content whole = subject.first().response().content();
    int length = (int) whole.length().orElse(0);
    String validator =
        subject.hasTag()
            ? subject.tag().toString()
            : subject.first().response().fields().value("Last-Modified").orElse("\"none\"");
    int half = length / 2;
    Exchange rest = subject.get("Range", "bytes=" + half + "-", "If-Range", validator);
    if (rest.response().status() == 206) {
      return rest.response().content().isPartOf(whole, half, length - 1)
          ? List.of()
          : List.of(
              Finding.of(Cause.WRONG_RANGE, "The part is not what the whole content has.", rest));
    }
    return List.of(
        Finding.of(
            Cause.NO_RANGES,
            "If-Range: " + validator + " was answered with " + rest.response().status() + ".",
            rest));
  }
}
