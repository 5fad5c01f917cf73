package dev.etagged.doctor.origin;

import static dev.etagged.doctor.origin.Fault.*;

import dev.etagged.http.Preconditions;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.testkit.message.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Evaluates preconditions, rightly or wrongly.
 *
 * @param faults what is wrong
 */
record Evaluation(Set<Fault> faults) {

  Verdict of(Incoming request, Validators current) {
    List<Fields.Line> lines = new ArrayList<>();
    for (Fields.Line line : request.fields().lines()) {
      seen(line, request).ifPresent(lines::add);
    }
    Fields fields = new Fields(lines);
    boolean byDate =
        faults.contains(DATE_FIRST)
            && request.fields().has("If-Modified-Since")
            && Preconditions.of(
                        name -> name.equals("If-Modified-Since") ? fields.all(name) : List.of(),
                        Instant.EPOCH)
                    .evaluate(request.method(), current)
                    .verdict()
                == Verdict.NOT_MODIFIED;
    return byDate
        ? Verdict.NOT_MODIFIED
        : Preconditions.of(fields::all, Instant.EPOCH)
            .evaluate(request.method(), current)
            .verdict();
  }

  /** The field as the faulty code sees it. */
  private java.util.Optional<Fields.Line> seen(Fields.Line line, Incoming request) {
    String value = line.value();
    if (line.name().equalsIgnoreCase("If-None-Match")) {
      boolean passedOver =
          faults.contains(CONDITION_IGNORED)
              || (faults.contains(COMPARED_AS_TEXT) && value.startsWith("W/"))
              || (faults.contains(ONE_TAG_READ) && value.contains(","))
              || (faults.contains(STAR_NOT_READ) && value.equals("*"));
      return passedOver ? java.util.Optional.empty() : java.util.Optional.of(line);
    }
    if (line.name().equalsIgnoreCase("If-Match")) {
      if (faults.contains(IF_MATCH_IGNORED) && request.method().equals("GET")) {
        return java.util.Optional.empty();
      }
      return java.util.Optional.of(
          faults.contains(WEAK_IF_MATCH)
              ? new Fields.Line(line.name(), value.replace("W/", ""))
              : line);
    }
    return java.util.Optional.of(line);
  }
}
