package dev.etagged.benchmark.jersey;

import static java.util.Objects.requireNonNull;

import dev.etagged.benchmark.report.Samples;
import dev.etagged.benchmark.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The overhead of the library in process: every benchmark once in each turn, in a JVM of its own.
 */
final class Overhead {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, List<Double>> nanoseconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> octets = new LinkedHashMap<>();

  /** The arguments: how many turns, and the milliseconds of each of their iterations. */
  public static void main(String[] args) throws RunnerException {
    Overhead overhead = new Overhead();
    for (int turn = 0; turn < Integer.parseInt(args[0]); turn++) {
      overhead.measure(TimeValue.milliseconds(Long.parseLong(args[1])));
    }
    overhead.print();
  }

  private void measure(TimeValue iteration) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(OverheadBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(5)
            .warmupTime(iteration)
            .measurementIterations(5)
            .measurementTime(iteration)
            .jvmArgsAppend("-Xmx512m")
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String name = result.getPrimaryResult().getLabel();
      add(nanoseconds, name, result.getPrimaryResult().getScore());
      add(octets, name, requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore());
    }
  }

  private void print() {
    Table table =
        new Table(
            "Overhead in process: one GET",
            "subject",
            "ns",
            "octets allocated",
            "throughput of the baseline",
            "octets more");
    row(table, "304 by version, hand-written", "versionNotModifiedHandwritten", "");
    row(
        table,
        "304 by version, @Etagged",
        "versionNotModifiedEtagged",
        "versionNotModifiedHandwritten");
    row(table, "200 after a look-up, hand-written", "versionFullHandwritten", "");
    row(table, "200 after a look-up, @Etagged", "versionFullEtagged", "versionFullHandwritten");
    row(table, "200 without a look-up, bare", "versionFullBare", "");
    row(table, "304 by a constant, hand-written", "constantNotModifiedHandwritten", "");
    row(
        table,
        "304 by a constant, @Etagged",
        "constantNotModifiedEtagged",
        "constantNotModifiedHandwritten");
    row(table, "200 not annotated, without the library", "unannotatedWithoutLibrary", "");
    row(
        table,
        "200 not annotated, with the library",
        "unannotatedWithLibrary",
        "unannotatedWithoutLibrary");
    table.print(System.out);
  }

  private void row(Table table, String subject, String name, String baseline) {
    table.row(
        subject,
        samples(nanoseconds, name).format(0),
        samples(octets, name).format(0),
        baseline.isEmpty()
            ? "baseline"
            : samples(nanoseconds, baseline).dividedBy(samples(nanoseconds, name)).format(3),
        baseline.isEmpty()
            ? ""
            : "%.0f"
                .formatted(samples(octets, name).median() - samples(octets, baseline).median()));
  }

  private static void add(Map<String, List<Double>> samples, String name, double score) {
    samples.computeIfAbsent(name, fresh -> new ArrayList<>()).add(score);
  }

  private static Samples samples(Map<String, List<Double>> samples, String name) {
    return new Samples(samples.getOrDefault(name, List.of()));
  }
}
