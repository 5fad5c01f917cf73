package dev.etagged.testkit.live;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Fields;
import dev.etagged.testkit.message.Response;
import dev.etagged.testkit.recording.Writes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** PUT of the content that GET gave: several at once with one tag, with a weak one, with none. */
final class WriteCheck implements LiveCheck {

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Exchange current = subject.get();
    Response response = current.response();
    if (response.status() != 200
        || response.entityTag().isEmpty()
        || !response.content().isKnown()) {
      return findings;
    }
    String tag = response.entityTag().get().toString();
    int writers = subject.probe().limits().writers();
    List<Exchange> writes =
        put(subject, current, Collections.nCopies(writers, Fields.of("If-Match", tag)));
    new Writes(writes).finding().ifPresent(findings::add);
    weak(subject, findings);
    unconditional(subject, findings);
    return findings;
  }

  private static void weak(Subject subject, List<Finding> findings) throws IOException {
    Exchange current = subject.get();
    if (current.response().entityTag().isEmpty()) {
      return;
    }
    String weak = "W/" + current.response().entityTag().get().toString().replaceFirst("^W/", "");
    Exchange write = put(subject, current, List.of(Fields.of("If-Match", weak))).get(0);
    if (write.response().isSuccessful()) {
      findings.add(
          Finding.of(Cause.WEAK_IF_MATCH, "PUT with If-Match: " + weak + " succeeded.", write));
    }
  }

  private static void unconditional(Subject subject, List<Finding> findings) throws IOException {
    Exchange current = subject.get();
    Exchange write = put(subject, current, List.of(Fields.of())).get(0);
    if (write.response().isSuccessful()) {
      findings.add(
          Finding.of(
              Cause.NO_PRECONDITION_REQUIRED, "PUT without a precondition succeeded.", write));
    }
  }

  private static List<Exchange> put(Subject subject, Exchange current, List<Fields> conditions)
      throws IOException {
    Fields type =
        current
            .response()
            .fields()
            .value("Content-Type")
            .map(value -> Fields.of("Content-Type", value))
            .orElse(Fields.of());
    return subject
        .probe()
        .sendAtOnce(
            "PUT",
            conditions.stream().map(type::and).toList(),
            current.response().content().octets());
  }
}
