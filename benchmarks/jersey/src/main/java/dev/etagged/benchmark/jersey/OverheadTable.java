package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.report.Bar;
import dev.etagged.benchmark.report.Figure;
import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;

/** Time and octets of benchmarks, each against a baseline. */
final class OverheadTable {

  private final Turns turns;
  private final Table table;

  OverheadTable(String title, Turns turns) {
    this.turns = turns;
    this.table =
        new Table(
            title,
            "subject",
            "ns",
            "octets allocated",
            "throughput of the baseline",
            "octets more",
            "bars");
  }

  OverheadTable baseline(String subject, String benchmark) {
    table.row(
        subject,
        turns.nanoseconds(benchmark).format(0),
        turns.octets(benchmark).format(0),
        "baseline",
        "",
        "");
    return this;
  }

  OverheadTable row(String subject, String benchmark, String baseline) {
    row(subject, benchmark, ratio(benchmark, baseline), octetsMore(benchmark, baseline), "");
    return this;
  }

  /** With a bar for the throughput. */
  OverheadTable row(String subject, String benchmark, String baseline, Bar throughput) {
    Samples ratio = ratio(benchmark, baseline);
    row(subject, benchmark, ratio, octetsMore(benchmark, baseline), throughput.judge(ratio));
    return this;
  }

  /** With bars for the throughput and for the octets more. */
  OverheadTable row(String subject, String benchmark, String baseline, Bar throughput, Bar octets) {
    Samples ratio = ratio(benchmark, baseline);
    double more = octetsMore(benchmark, baseline);
    row(subject, benchmark, ratio, more, throughput.judge(ratio) + "; " + octets.judge(more));
    return this;
  }

  void print() {
    table.print(System.out);
  }

  private void row(String subject, String benchmark, Samples ratio, double more, String bars) {
    table.row(
        subject,
        turns.nanoseconds(benchmark).format(0),
        turns.octets(benchmark).format(0),
        ratio.format(3),
        Figure.of(more, 0),
        bars);
  }

  private Samples ratio(String benchmark, String baseline) {
    return turns.nanoseconds(baseline).dividedBy(turns.nanoseconds(benchmark));
  }

  private double octetsMore(String benchmark, String baseline) {
    return turns.octets(benchmark).median() - turns.octets(baseline).median();
  }
}
