package dev.etagged.doctor.report;

import dev.etagged.testkit.explanation.Explanation;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.message.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For people. */
public final class TextReport {

  private static final int WIDTH = 100;

  private final Palette palette;
  private final List<String> lines = new ArrayList<>();

  private TextReport(Palette palette) {
    this.palette = palette;
  }

  /** The report's text. */
  public static String of(Result result, Palette palette) {
    TextReport report = new TextReport(palette);
    result.explanations().forEach(report::explanation);
    result.findings().forEach(report::finding);
    result.facts().forEach(fact -> report.wrapped("", fact));
    report.verdict(result);
    return String.join("\n", report.lines) + "\n";
  }

  private void explanation(Explanation explanation) {
    Exchange exchange = explanation.exchange();
    lines.add(
        palette.strong(
            printable(
                "#%d %s %s -> %d"
                    .formatted(
                        exchange.number(),
                        exchange.request().method(),
                        exchange.request().shown(),
                        exchange.response().status()))));
    explanation.sent().forEach(field -> wrapped("  sent      ", field));
    explanation.compared().forEach(line -> wrapped("  compared  ", line));
    wrapped("  because   ", explanation.why() + " (" + explanation.rule() + ")");
    explanation.expected().ifPresent(status -> wrapped("  expected  ", status.toString()));
    explanation.cure().ifPresent(cure -> wrapped("  cure      ", cure));
    lines.add("");
  }

  private void finding(Finding finding) {
    lines.add(
        palette.severity(finding.cause().severity())
            + " "
            + palette.strong(finding.cause().code())
            + "  "
            + printable(finding.shownResource()));
    wrapped("  ", finding.cause().title());
    wrapped("  seen      ", finding.detail());
    wrapped("  rule      ", finding.cause().section());
    wrapped("  because   ", finding.cause().because());
    finding
        .octetsPerDay()
        .ifPresent(octets -> wrapped("  costs     ", grouped(octets) + " octets a day"));
    wrapped("  cure      ", finding.cause().cure());
    for (Exchange exchange : finding.evidence()) {
      exchange.lines().forEach(line -> lines.add("  " + palette.faint(line)));
      lines.add("");
    }
  }

  private void verdict(Result result) {
    long notes = result.findings().size() - result.problems();
    String suffix = notes == 0 ? "" : " (" + counted(notes, "note") + ")";
    lines.add(
        palette.strong(
                result.isSick() ? counted(result.problems(), "finding") + "." : "No complaint.")
            + suffix);
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String grouped(long octets) {
    return String.format(Locale.ROOT, "%,d", octets);
  }

  /** Control characters of a recording would reach the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private void wrapped(String prefix, String text) {
    String indent = " ".repeat(prefix.length());
    StringBuilder line = new StringBuilder(prefix);
    for (String word : printable(text).split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > prefix.length()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }
}
