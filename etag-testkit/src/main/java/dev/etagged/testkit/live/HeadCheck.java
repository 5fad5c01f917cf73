package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import java.io.IOException;
import java.util.List;

/** HEAD has the validators of GET. */
final class HeadCheck implements LiveCheck {

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    Exchange head = subject.probe().send("HEAD", Fields.of("Accept-Encoding", "identity"));
    boolean differs =
        head.response().status() == 200
            && !head.response().entityTag().equals(subject.first().response().entityTag());
    return differs
        ? List.of(
            Finding.of(
                Cause.HEAD_DIFFERS,
                "GET has "
                    + subject.first().response().fields().value("ETag").orElse("no ETag")
                    + ", HEAD has "
                    + head.response().fields().value("ETag").orElse("no ETag")
                    + ".",
                subject.first(),
                head))
        : List.of();
  }
}
