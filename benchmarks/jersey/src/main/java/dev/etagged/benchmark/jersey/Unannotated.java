package dev.etagged.benchmark.jersey;

import dev.etagged.benchmark.report.Bar;
import org.openjdk.jmh.runner.RunnerException;

/** What the presence of the library costs a resource that is not annotated. */
final class Unannotated {

  private Unannotated() {}

  /** The arguments: how many turns, and the milliseconds of each of their iterations. */
  public static void main(String[] args) throws RunnerException {
    new OverheadTable(
            "Overhead in process: a resource that is not annotated",
            Turns.measure(UnannotatedBenchmark.class, args))
        .baseline("200 without the library", "withoutLibrary")
        .row("200 with empty filters and interceptor", "withEmptyFilters", "withoutLibrary")
        .row("200 with the library", "withLibrary", "withoutLibrary", Bar.atLeast(0.98))
        .print();
  }
}
