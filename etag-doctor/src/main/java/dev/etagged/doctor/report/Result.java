package dev.etagged.doctor.report;

import dev.etagged.testkit.explanation.Explanation;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.finding.Severity;
import java.util.List;

/**
 * What the doctor found.
 *
 * @param subjects the resources, or the file
 * @param explanations one for each exchange of a recording
 * @param findings the findings
 * @param facts what is worth saying though nothing is wrong, such as what a 304 saves
 */
public record Result(
    List<String> subjects,
    List<Explanation> explanations,
    List<Finding> findings,
    List<String> facts) {

  /** Keeps immutable copies. */
  public Result {
    subjects = List.copyOf(subjects);
    explanations = List.copyOf(explanations);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
  }

  /** Whether something is wrong; notes do not count. */
  public boolean isSick() {
    return findings.stream().anyMatch(finding -> finding.cause().severity() != Severity.NOTE);
  }

  /** The findings that count. */
  public long problems() {
    return findings.stream().filter(finding -> finding.cause().severity() != Severity.NOTE).count();
  }
}
