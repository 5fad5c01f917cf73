package dev.etagged.contract;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import dev.etagged.http.PreconditionRow;
import dev.etagged.http.PreconditionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows of the table a runtime's own {@code Request.evaluatePreconditions} answers otherwise.
 *
 * @param runtime the runtime and its version
 * @param deviations the rows that are answered otherwise, and that answer
 */
record BareReport(String runtime, List<Deviation> deviations) {

  /** A row and what was answered in place of its outcome. */
  record Deviation(PreconditionRow row, Answer answer) {

    @Override
    public String toString() {
      return "%d%s instead of %s: %s"
          .formatted(
              answer.response().status(),
              answer.performed() > 0 ? " (performed)" : "",
              row.outcome(),
              row);
    }
  }

  static BareReport of(String runtime, ServerUnderTest server) {
    List<Deviation> deviations = new ArrayList<>();
    for (PreconditionRow row : PreconditionTable.rows()) {
      Answer answer = Answer.to(row, server, "/bare");
      if (!answer.isRight(row, () -> Answer.withoutPreconditions(row, server, "/bare"))) {
        deviations.add(new Deviation(row, answer));
      }
    }
    return new BareReport(runtime, List.copyOf(deviations));
  }

  /** The whole report. */
  String text() {
    return """
        %s: what its own Request.evaluatePreconditions answers

        Against RFC 9110 (%d of %d rows):
        %s

        Other than decided where RFC 9110 leaves the outcome open (%d of %d rows):
        %s
        """
        .formatted(
            runtime,
            deviations(not(PreconditionRow::isLeftOpen)).size(),
            rows(not(PreconditionRow::isLeftOpen)),
            lines(deviations(not(PreconditionRow::isLeftOpen))),
            deviations(PreconditionRow::isLeftOpen).size(),
            rows(PreconditionRow::isLeftOpen),
            lines(deviations(PreconditionRow::isLeftOpen)));
  }

  /** The head of the table in Markdown that has a line for each runtime. */
  static String markdownHead() {
    return "| runtime | against RFC 9110 | %s | left open |"
        .formatted(String.join(" | ", sections()));
  }

  /** The runtime's line in that table. */
  String markdownLine() {
    String counts =
        sections().stream()
            .map(section -> String.valueOf(deviations(demandedBy(section)).size()))
            .collect(joining(" | "));
    return "| %s | %d | %s | %d |"
        .formatted(
            runtime,
            deviations(not(PreconditionRow::isLeftOpen)).size(),
            counts,
            deviations(PreconditionRow::isLeftOpen).size());
  }

  /** How many rows each of the table's columns is about. */
  static String markdownTotals() {
    String counts =
        sections().stream()
            .map(section -> String.valueOf(rows(demandedBy(section))))
            .collect(joining(" | "));
    return "| rows | %d | %s | %d |"
        .formatted(
            rows(not(PreconditionRow::isLeftOpen)), counts, rows(PreconditionRow::isLeftOpen));
  }

  private static List<String> sections() {
    return PreconditionTable.rows().stream()
        .map(PreconditionRow::section)
        .distinct()
        .sorted()
        .toList();
  }

  private static Predicate<PreconditionRow> demandedBy(String section) {
    return row -> row.section().equals(section) && !row.isLeftOpen();
  }

  private static long rows(Predicate<PreconditionRow> kind) {
    return PreconditionTable.rows().stream().filter(kind).count();
  }

  private List<Deviation> deviations(Predicate<PreconditionRow> kind) {
    return deviations.stream().filter(deviation -> kind.test(deviation.row())).toList();
  }

  private static String lines(List<Deviation> deviations) {
    return deviations.stream().map(Deviation::toString).collect(joining("\n"));
  }
}
