package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.report.Bar;
import org.openjdk.jmh.runner.RunnerException;

/** The overhead of the library in process, against the same written by hand. */
final class Overhead {

  private Overhead() {}

  /** The arguments: how many turns, and the milliseconds of each of their iterations. */
  public static void main(String[] args) throws RunnerException {
    new OverheadTable("Overhead in process: one GET", Turns.measure(OverheadBenchmark.class, args))
        .baseline("304 by version, hand-written", "versionNotModifiedHandwritten")
        .row(
            "304 by version, @Etagged",
            "versionNotModifiedEtagged",
            "versionNotModifiedHandwritten",
            Bar.atLeast(0.95),
            Bar.atMost(1_024))
        .baseline("200 after a look-up, hand-written", "versionFullHandwritten")
        .row("200 after a look-up, @Etagged", "versionFullEtagged", "versionFullHandwritten")
        .row("200 without a look-up, bare", "versionFullBare", "versionFullHandwritten")
        .baseline("304 by a constant, hand-written", "constantNotModifiedHandwritten")
        .row(
            "304 by a constant, @Etagged",
            "constantNotModifiedEtagged",
            "constantNotModifiedHandwritten")
        .print();
  }
}
