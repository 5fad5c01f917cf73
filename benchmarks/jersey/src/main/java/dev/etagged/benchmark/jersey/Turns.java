package dev.etagged.benchmark.jersey;

import static java.util.Objects.requireNonNull;

import dev.etagged.benchmark.report.Samples;
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

/** What JMH measured: every benchmark of a class once in each turn, in a JVM of its own. */
final class Turns {

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final int WARM_UP = 8;
  private static final int MEASURED = 5;

  private final Map<String, List<Double>> nanoseconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> octets = new LinkedHashMap<>();

  private Turns() {}

  /** The arguments: how many turns, and the milliseconds of each of their iterations. */
  static Turns measure(Class<?> benchmarks, String[] args) throws RunnerException {
    Turns turns = new Turns();
    for (int turn = 0; turn < Integer.parseInt(args[0]); turn++) {
      turns.measure(benchmarks, TimeValue.milliseconds(Long.parseLong(args[1])));
    }
    return turns;
  }

  private void measure(Class<?> benchmarks, TimeValue iteration) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmarks.getName() + "\\.")
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(WARM_UP)
            .warmupTime(iteration)
            .measurementIterations(MEASURED)
            .measurementTime(iteration)
            .jvmArgsAppend("-Xmx512m", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String name = result.getPrimaryResult().getLabel();
      add(nanoseconds, name, result.getPrimaryResult().getScore());
      add(octets, name, requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore());
    }
  }

  Samples nanoseconds(String benchmark) {
    return samples(nanoseconds, benchmark);
  }

  Samples octets(String benchmark) {
    return samples(octets, benchmark);
  }

  private static void add(Map<String, List<Double>> samples, String name, double score) {
    samples.computeIfAbsent(name, fresh -> new ArrayList<>()).add(score);
  }

  private static Samples samples(Map<String, List<Double>> samples, String name) {
    return new Samples(samples.getOrDefault(name, List.of()));
  }
}
