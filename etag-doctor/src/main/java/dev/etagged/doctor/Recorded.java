package dev.etagged.doctor;

import dev.etagged.doctor.recording.RecordingFile;
import dev.etagged.doctor.recording.UnreadableRecordingException;
import dev.etagged.doctor.report.Result;
import dev.etagged.testkit.explanation.Explainer;
import dev.etagged.testkit.explanation.Explanation;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.recording.RecordedFindings;
import dev.etagged.testkit.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Explains recordings. */
final class Recorded {

  private static final String NO_AUTHORITY = "http://recorded";

  private Recorded() {}

  static Result examine(RecordingOptions options, OptionalLong pollsPerDay)
      throws IOException, UnreadableRecordingException {
    List<String> subjects = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    for (Path har : options.hars) {
      subjects.add(har.toString());
      exchanges.addAll(RecordingFile.har(har).exchanges());
    }
    for (Path text : options.texts) {
      subjects.add(text.toString());
      exchanges.addAll(RecordingFile.text(text, NO_AUTHORITY).exchanges());
    }
    return examine(subjects, numbered(exchanges, options.only), pollsPerDay);
  }

  private static Result examine(
      List<String> subjects, Recording recording, OptionalLong pollsPerDay) {
    List<Explanation> explanations = Explainer.explain(recording.exchanges());
    return new Result(
        subjects,
        explanations,
        RecordedFindings.of(recording, explanations, pollsPerDay),
        List.of());
  }

  private static Recording numbered(List<Exchange> exchanges, String only) {
    List<Exchange> numbered = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      if (exchange.request().target().contains(only)) {
        numbered.add(
            new Exchange(
                numbered.size() + 1,
                exchange.request(),
                exchange.response(),
                exchange.time(),
                exchange.node()));
      }
    }
    return new Recording(numbered);
  }
}
